package gridborne.portal.page;

import gridborne.energy.Hour;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.BookWindow;
import gridborne.portal.boundary.BookWindowResult;
import gridborne.portal.boundary.BookWindowResult.NotSpent;
import gridborne.portal.boundary.BookWindowResult.OutsideTime;
import gridborne.portal.view.ReadWindows;
import gridborne.portal.view.Refusals;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.window.FundingWindow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Pays for some hours of a meter, from one's own account. */
@Named
@RequestScoped
public class WindowPage {

    @Inject
    private BookWindow bookWindow;

    @Inject
    private ReadWindows windows;

    @Inject
    private Words words;

    private TypedWindow typed;
    private Sentence problem;

    /** Whether it was taken; if not, the page has the problem. */
    boolean submit(MeterCode meter, TypedWindow asTyped) {
        typed = asTyped;
        Optional<Coins> coins = words.readCoins(typed.coins()).filter(Coins::isPositive);
        if (coins.isEmpty() || typed.first().isEmpty() || typed.length().isEmpty()) {
            problem = Sentence.of("home.fund.invalid");
        } else {
            problem = problemOf(bookWindow.book(meter, coins.get(), typed.first().get(),
                    typed.length().get()));
        }
        return problem == null;
    }

    private static Sentence problemOf(BookWindowResult result) {
        if (result instanceof NotSpent refused) {
            return Refusals.of(refused.reason());
        }
        return result instanceof OutsideTime ? Sentence.of("window.outsideTime",
                FundingWindow.MOST_HOURS) : null;
    }

    public List<FundingWindow> coming(String meter) {
        return windows.coming(MeterCode.parse(meter)).orElse(List.of());
    }

    public List<Hour> getOffered() {
        return windows.offered();
    }

    public TypedWindow getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
