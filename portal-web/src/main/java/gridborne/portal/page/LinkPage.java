package gridborne.portal.page;

import gridborne.portal.boundary.TakeLink;
import gridborne.portal.boundary.TakeLinkResult;
import gridborne.portal.boundary.TakeLinkResult.AddressTaken;
import gridborne.portal.boundary.TakeLinkResult.Kept;
import gridborne.portal.boundary.TakeLinkResult.NoSuchLink;
import gridborne.portal.view.Sentence;
import gridborne.tenants.links.LinkSecret;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.Password;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a link of a letter leads to: a button, or a password to choose. Looking uses nothing up. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    private TakeLink links;

    private LinkSecret link;
    private Promise promise;
    private Sentence problem;

    /** Whether there is such a link here, still unused. */
    boolean open(String secret) {
        link = new LinkSecret(secret);
        promise = links.look(link).orElse(null);
        return promise != null;
    }

    /** Whether it did what it was for; if not, the page has the problem. */
    boolean submit(String password) {
        problem = isPasswordWanted()
                ? TypedRegistration.badPassword(password).orElse(null) : null;
        return problem == null && tell(isPasswordWanted()
                ? links.use(link, new Password(password)) : links.use(link));
    }

    private boolean tell(TakeLinkResult result) {
        if (result instanceof NoSuchLink || result instanceof AddressTaken) {
            promise = null;
        }
        problem = result instanceof Kept ? null : Sentence.of(
                result instanceof AddressTaken ? "link.taken" : "link.busy");
        return problem == null;
    }

    public boolean isThere() {
        return promise != null;
    }

    public boolean isPasswordWanted() {
        return promise instanceof Promise.NewPassword || promise instanceof Promise.Invitation;
    }

    /** The part of the bundle's keys that is about this kind of link. */
    public String getKind() {
        return promise == null ? "gone" : promise.getClass().getSimpleName();
    }

    public Sentence getProblem() {
        return problem;
    }
}
