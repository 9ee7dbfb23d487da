package gridborne.portal.page;

import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolResult;
import gridborne.portal.boundary.PoolResult.Refused;
import gridborne.portal.view.PoolInsideView;
import gridborne.portal.view.PoolView;
import gridborne.portal.view.ReadPoolViews;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's pools, and what one asked for in them. */
@Named
@RequestScoped
public class PoolsPage {

    @Inject
    private ReadPoolViews pools;

    @Inject
    private Words words;

    private PoolInsideView inside;
    private TypedPool typed = TypedPool.NOTHING;
    private Sentence problem;
    private String link;

    /** False where there is no such pool of the caller's. */
    boolean open(PoolCode code) {
        Optional<PoolInsideView> found = pools.inside(code, words);
        found.ifPresent(known -> inside = known);
        return found.isPresent();
    }

    /** Whether it was done; if not, the page has the problem, and what was typed. */
    boolean take(TypedPool asTyped, PoolResult result) {
        if (result instanceof Refused refused) {
            refuse(asTyped, new Sentence(refused.rule().key(), refused.values()));
        }
        return problem == null;
    }

    void refuse(TypedPool asTyped, Sentence why) {
        typed = asTyped;
        problem = why;
    }

    /** A new invitation's link is shown once. */
    void invited(String asMade) {
        link = asMade;
    }

    public List<PoolView> getMine() {
        return pools.mine();
    }

    public PoolInsideView getInside() {
        return inside;
    }

    public TypedPool getTyped() {
        return typed;
    }

    /** What stands in the form that changes the pool. */
    public TypedPool getChange() {
        return typed.action().equals("change") ? typed
                : TypedPool.of(inside.pool().pool(), words);
    }

    public Sentence getProblem() {
        return problem;
    }

    public String getLink() {
        return link;
    }

    /** The key of a form that was not sent yet. */
    public String getNewKey() {
        return UUID.randomUUID().toString();
    }
}
