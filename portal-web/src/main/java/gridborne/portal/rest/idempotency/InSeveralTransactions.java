package gridborne.portal.rest.idempotency;

import gridborne.portal.boundary.NotAllowed;
import gridborne.portal.boundary.NotSignedIn;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The key is claimed before the work and answered after it; in between nobody repeats it. */
@ApplicationScoped
class InSeveralTransactions {

    @Inject
    private Answers answers;

    Object answer(Optional<IdempotencyKey> key, RequestHash hash, Callable<Object> work)
            throws Exception {
        Optional<Response> before = key.flatMap(known -> answers.claim(known, hash));
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Response response = (Response) work.call();
            key.ifPresent(known -> answers.store(known, response));
            return response;
        } catch (ProblemException refusal) {
            key.ifPresent(answers::release);
            if (refusal.kind().isRefusal()) {
                key.ifPresent(known -> answers.storeRefusal(known, hash, refusal.problem()));
            }
            throw refusal;
        } catch (NotAllowed | NotSignedIn nothingDone) {
            key.ifPresent(answers::release);
            throw nothingDone;
        }
    }
}
