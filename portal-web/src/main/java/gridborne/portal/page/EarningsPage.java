package gridborne.portal.page;

import gridborne.money.Coins;
import gridborne.payment.CashOutResult;
import gridborne.payment.CashOutResult.Accepted;
import gridborne.payment.OnboardingResult;
import gridborne.payment.OnboardingResult.GoThere;
import gridborne.portal.boundary.CashOutOnce;
import gridborne.portal.boundary.IntroduceProducer;
import gridborne.portal.view.CashOutRefusals;
import gridborne.portal.view.EarningsView;
import gridborne.portal.view.Production;
import gridborne.portal.view.ReadEarnings;
import gridborne.portal.view.ReadProduction;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A producer's earnings, and how they become money. */
@Named
@RequestScoped
public class EarningsPage {

    @Inject
    private ReadEarnings earnings;

    @Inject
    private ReadProduction readProduction;

    @Inject
    private CashOutOnce cashOut;

    @Inject
    private IntroduceProducer introduce;

    @Inject
    private Words words;

    private EarningsView view;
    private Production production;
    private String typed = "";
    private Sentence problem;
    private URI stripe;

    /** Before the page is shown: whoever comes back from Stripe has news. */
    void askStripe() {
        introduce.look();
    }

    void fill(String coins) {
        typed = coins;
    }

    /** Whether it is on its way; if not, the page has the problem. */
    boolean submit(UUID form, String coins) {
        typed = coins;
        Optional<Coins> wanted = words.readCoins(coins);
        if (wanted.isEmpty()) {
            problem = Sentence.of("earnings.invalid");
        } else {
            cashOut.request(form, wanted.get()).ifPresent(this::remember);
        }
        return problem == null;
    }

    private void remember(CashOutResult result) {
        if (!(result instanceof Accepted)) {
            problem = CashOutRefusals.of(result);
        }
    }

    /** A page of ours links to Stripe's: no form of ours leads to another host. */
    void introduce() {
        introduce.begin().ifPresent(this::remember);
    }

    private void remember(OnboardingResult result) {
        if (result instanceof GoThere there) {
            stripe = there.page();
        } else if (!(result instanceof OnboardingResult.Complete)) {
            problem = CashOutRefusals.of(result);
        }
    }

    public EarningsView getView() {
        if (view == null) {
            view = earnings.view();
        }
        return view;
    }

    public Production getProduction() {
        if (production == null) {
            production = readProduction.production();
        }
        return production;
    }

    public String getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }

    public URI getStripe() {
        return stripe;
    }

    /** The key of a form that was not sent yet. */
    public String getNewKey() {
        return UUID.randomUUID().toString();
    }
}
