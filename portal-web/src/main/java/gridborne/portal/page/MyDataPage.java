package gridborne.portal.page;

import gridborne.money.Coins;
import gridborne.portal.boundary.ErasePerson;
import gridborne.portal.boundary.EraseResult;
import gridborne.portal.boundary.EraseResult.Erased;
import gridborne.portal.boundary.EraseResult.TooManyAttempts;
import gridborne.portal.boundary.ReadMyData;
import gridborne.portal.view.ErasureWords;
import gridborne.portal.view.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;

/** What is kept about oneself, and the wish to be forgotten. */
@Named
@RequestScoped
public class MyDataPage {

    @Inject
    private ReadMyData mine;

    @Inject
    private ErasePerson erasure;

    private ReadMyData.Standing standing;
    private EraseResult result;

    void read() {
        standing = mine.standing();
    }

    /** Whether one is nobody now; if not, the page has the problem. */
    boolean erase(String password, boolean giveUp, String from) {
        result = erasure.myself(password, giveUp, from);
        if (!(result instanceof Erased)) {
            read();
        }
        return result instanceof Erased;
    }

    Duration pause() {
        return result instanceof TooManyAttempts waiting ? waiting.retryAfter() : Duration.ZERO;
    }

    public Sentence getProblem() {
        return result == null ? null : ErasureWords.problem(result);
    }

    public List<Sentence> getObstacles() {
        return standing.obstacles().stream().map(ErasureWords::obstacle).toList();
    }

    public Coins getLeft() {
        return standing.left();
    }
}
