package gridborne.portal.rest;

import gridborne.portal.boundary.DeletionResult;
import gridborne.portal.boundary.FoundingResult;
import gridborne.portal.boundary.ProvisionTenantResult.KeyRefused;
import gridborne.portal.boundary.ProvisionTenantResult.LiveKeyInDemo;
import gridborne.portal.boundary.ProvisionTenantResult.NoDemosHere;
import gridborne.portal.boundary.ProvisionTenantResult.StripeSilent;
import gridborne.portal.boundary.ProvisionTenantResult;
import gridborne.portal.boundary.SuspendResult;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.tenancy.Tenant;
import java.util.Optional;

/** What is told to an operator whose wish for a utility is not fulfilled. */
final class TenantProblems {

    private static final String NO_DEMOS = "This portal plays no demos. Start it with"
            + " gridborne.demo=true, or leave \"demo\" out.";

    private TenantProblems() {
    }

    static ProblemException unknown(String slug) {
        return ProblemException.notFound("There is no utility '" + slug + "'.");
    }

    /** The utility, if it has begun. */
    static Tenant founded(FoundingResult result) {
        if (result instanceof FoundingResult.Begun begun) {
            return begun.utility();
        }
        if (result instanceof FoundingResult.TooPale pale) {
            throw ProblemException.refused(pale.accent() + " cannot be read on our pages; "
                    + pale.suggestion() + " would do.");
        }
        throw result instanceof FoundingResult.SlugTaken taken ? ProblemException.conflict(
                "'" + taken.slug() + "' is a utility's already, or was one's. Choose another slug.")
                : ProblemException.refused(NO_DEMOS);
    }

    /** The utility, if it was closed or opened. */
    static Tenant suspended(SuspendResult result, String slug) {
        if (result instanceof SuspendResult.Done done) {
            return done.utility();
        }
        if (result instanceof SuspendResult.NoReason) {
            throw ProblemException.refused("Say why in \"reason\", in 1 to 300 characters: the"
                    + " utility's people read it.");
        }
        if (result instanceof SuspendResult.NotInThatState other) {
            throw ProblemException.conflict("'" + slug + "' is " + other.state() + ". Only a"
                    + " utility that is READY is suspended, and only one that is SUSPENDED is"
                    + " opened again.");
        }
        throw unknown(slug);
    }

    static ProblemException noExport(String slug, String id) {
        return ProblemException.notFound("There is no file '" + id + "' of '" + slug + "' to be"
                + " had: it is still being made, lay here long enough, or was never wanted.");
    }

    /** How far it is, unless something is in the way. */
    static DeletionAnswer deletion(DeletionResult result, String slug) {
        if (result instanceof DeletionResult.Asked asked) {
            return new DeletionAnswer("asked", Optional.of(asked.aloneFrom()), Optional.empty());
        }
        if (result instanceof DeletionResult.Withdrawn) {
            return new DeletionAnswer("withdrawn", Optional.empty(), Optional.empty());
        }
        if (result instanceof DeletionResult.Gone gone) {
            return new DeletionAnswer("gone", Optional.empty(), Optional.of(gone.rows()));
        }
        throw notDeleted(result, slug);
    }

    private static ProblemException notDeleted(DeletionResult result, String slug) {
        if (result instanceof DeletionResult.NotTyped) {
            return ProblemException.refused("Repeat the slug in \"slug\": '" + slug + "'.");
        }
        if (result instanceof DeletionResult.NotSuspended) {
            return ProblemException.conflict("'" + slug + "' is not suspended. Suspend it first.");
        }
        if (result instanceof DeletionResult.NotTakenAlong) {
            return ProblemException.conflict("Something changed at '" + slug + "' since its last"
                    + " export, or there is none. Export it again.");
        }
        if (result instanceof DeletionResult.NotAsked) {
            return ProblemException.conflict("Nobody asked for the end of '" + slug + "'.");
        }
        return result instanceof DeletionResult.SecondPairOfEyes eyes
                ? ProblemException.conflict("You asked for it yourself: another operator confirms"
                        + " it, or you do from " + eyes.aloneFrom() + " on.") : unknown(slug);
    }

    /** Why it was not set up. */
    static ProblemException of(ProvisionTenantResult result, String slug) {
        if (result instanceof KeyRefused refused) {
            return ProblemException.refused(refused.reason());
        }
        if (result instanceof StripeSilent silent) {
            return new ProblemException(ProblemKind.UNAVAILABLE, silent.reason()
                    + " Send the same request again; it goes on where it stopped.");
        }
        if (result instanceof LiveKeyInDemo) {
            return ProblemException.refused("A demo makes up readings, so it never holds a live"
                    + " Stripe key. Send a test key, or set up a real utility on a portal without"
                    + " gridborne.demo.");
        }
        if (result instanceof NoDemosHere) {
            return ProblemException.refused(NO_DEMOS);
        }
        return ProblemException.conflict("There is a utility '" + slug + "' already, with other"
                + " settings. Choose another slug.");
    }
}
