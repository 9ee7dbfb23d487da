package gridborne.portal.rest.idempotency;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Work and answer together or not at all; a refusal takes back what was written before it. */
@ApplicationScoped
class InOneTransaction {

    @Inject
    private Attempt attempt;

    @Inject
    private Answers answers;

    Object answer(Optional<IdempotencyKey> key, RequestHash hash, Callable<Object> work)
            throws Exception {
        try {
            return attempt.answer(key, hash, work);
        } catch (ProblemException refusal) {
            if (refusal.kind().isRefusal()) {
                key.ifPresent(known -> answers.storeRefusal(known, hash, refusal.problem()));
            }
            throw refusal;
        }
    }

    /** The transaction; it ends with the work, or with the refusal that it throws. */
    @ApplicationScoped
    static class Attempt {

        @Inject
        private Answers answers;

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Object answer(Optional<IdempotencyKey> key, RequestHash hash, Callable<Object> work)
                throws Exception {
            Optional<Response> before = key.flatMap(known -> answers.claim(known, hash));
            if (before.isPresent()) {
                return before.get();
            }
            Response response = (Response) work.call();
            key.ifPresent(known -> answers.store(known, response));
            return response;
        }
    }
}
