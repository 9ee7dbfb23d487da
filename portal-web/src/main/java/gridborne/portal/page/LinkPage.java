package gridborne.portal.page;

import gridborne.portal.boundary.TakeLink;
import gridborne.portal.boundary.TakeLinkResult;
import gridborne.portal.boundary.TakeLinkResult.AddressTaken;
import gridborne.portal.boundary.TakeLinkResult.Founded;
import gridborne.portal.boundary.TakeLinkResult.Kept;
import gridborne.portal.boundary.TakeLinkResult.NoSuchLink;
import gridborne.portal.boundary.TakeLinkResult.SlugTaken;
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
    private String next;

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
        if (result instanceof NoSuchLink || result instanceof AddressTaken
                || result instanceof SlugTaken) {
            promise = null;
        }
        next = next(result);
        problem = next != null ? null : Sentence.of(result instanceof AddressTaken ? "link.taken"
                : result instanceof SlugTaken ? "link.slugTaken" : "link.busy");
        return problem == null;
    }

    /** Where whoever used it goes on: staff at their desk, where the first steps are. */
    private static String next(TakeLinkResult result) {
        if (result instanceof Founded founded) {
            return "/sign-up?founded=" + founded.slug();
        }
        return result instanceof Kept kept ? kept.staff()
                ? "/sign-in?ready=yes&to=%2Fdesk%2Foverview.xhtml" : "/sign-in?ready=yes" : null;
    }

    String next() {
        return next;
    }

    /** Whether it was about a utility, and not about whoever is signed in. */
    boolean isFounded() {
        return promise instanceof Promise.Founding;
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
