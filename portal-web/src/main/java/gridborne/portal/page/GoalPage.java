package gridborne.portal.page;

import gridborne.grid.Goal;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.SetGoal;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Sets a meter's goal. */
@Named
@RequestScoped
public class GoalPage {

    @Inject
    private SetGoal setGoal;

    @Inject
    private Words words;

    private TypedGoal typed;
    private Sentence problem;

    /** Whether it was taken; if not, the page has the problem. */
    boolean submit(MeterCode meter, TypedGoal asTyped) {
        typed = asTyped;
        Optional<Goal> goal = goal();
        if (goal.isEmpty() && !typed.isEmpty()) {
            problem = Sentence.of("goal.invalid");
        } else {
            setGoal.set(meter, goal);
        }
        return problem == null;
    }

    /** Empty where there is none, or where it is not to be understood. */
    private Optional<Goal> goal() {
        if (!typed.until().isEmpty() && !typed.coins().isEmpty()) {
            return Optional.empty();
        }
        return typed.until().isEmpty()
                ? words.readCoins(typed.coins()).filter(Coins::isPositive).map(Goal.Balance::new)
                : typed.day().map(Goal.Until::new);
    }

    public TypedGoal getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
