package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.FundMeterOnce;
import gridborne.portal.boundary.SpendResult;
import gridborne.portal.boundary.SpendResult.OnItsWay;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.Refusals;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;

/** Moves coins from one's own account to a meter. */
@Named
@RequestScoped
public class FundingPage {

    @Inject
    private FundMeterOnce fundMeter;

    @Inject
    private Funding typed;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Words words;

    private Sentence problem;

    public String submit() {
        if (!caller.isSignedIn()) {
            return Redirect.to(SignInPage.before(typed.address()));
        }
        Optional<Coins> amount = words.readCoins(typed.getCoins());
        if (amount.isEmpty()) {
            problem = Sentence.of("home.fund.invalid");
            return null;
        }
        return fundMeter.fund(UUID.fromString(typed.getKey()), MeterCode.parse(typed.getMeter()),
                amount.get()).map(this::next).orElseGet(() -> Redirect.to(new LocalPath("/home")));
    }

    public Sentence getProblem() {
        return problem;
    }

    private String next(SpendResult result) {
        if (result instanceof OnItsWay sent) {
            return Redirect.to(new LocalPath("/home?sent=" + sent.operation()));
        }
        problem = Refusals.of(result);
        return null;
    }
}
