package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.FundMeterOnce;
import gridborne.portal.boundary.SpendResult;
import gridborne.portal.boundary.SpendResult.OnItsWay;
import gridborne.portal.view.Refusals;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Moves coins from one's own account to a meter. */
@Named
@RequestScoped
public class FundingPage {

    @Inject
    private FundMeterOnce fundMeter;

    @Inject
    private Words words;

    private TypedFunding typed;
    private Sentence problem;
    private LocalPath next = new LocalPath("/home");

    void fill(TypedFunding asTyped) {
        typed = asTyped;
    }

    /** Whether it is on its way; if not, the page has the problem. */
    boolean submit(TypedFunding asTyped) {
        typed = asTyped;
        Optional<MeterCode> code = typed.code();
        Optional<Coins> coins = words.readCoins(typed.coins());
        if (code.isEmpty() || coins.isEmpty()) {
            problem = Sentence.of(code.isEmpty() ? "home.fund.noMeter" : "home.fund.invalid");
        } else {
            fundMeter.fund(typed.form(), code.get(), coins.get()).ifPresent(this::remember);
        }
        return problem == null;
    }

    private void remember(SpendResult result) {
        if (result instanceof OnItsWay sent) {
            next = new LocalPath("/home?sent=" + sent.operation());
        } else {
            problem = Refusals.of(result);
        }
    }

    LocalPath next() {
        return next;
    }

    public TypedFunding getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
