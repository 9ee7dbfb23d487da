package gridborne.portal.rest.idempotency;

import gridborne.portal.rest.json.JsonWriter;
import gridborne.portal.rest.problem.Problem;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.tenants.idempotency.ClaimResult;
import gridborne.tenants.idempotency.Idempotency;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import gridborne.tenants.idempotency.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The answers that were given, in the caller's transaction or in one of their own. */
@ApplicationScoped
class Answers {

    private static final String REPLAYED = "Idempotency-Replayed";

    @Inject
    private Idempotency idempotency;

    /** Claims the key, or finds the answer that it got. */
    @Transactional
    Optional<Response> claim(IdempotencyKey key, RequestHash hash) {
        ClaimResult claim = idempotency.claim(key, hash);
        if (claim instanceof ClaimResult.Answered answered) {
            return Optional.of(replayed(answered.answer()));
        }
        if (claim instanceof ClaimResult.OtherRequest) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_CONFLICT, "This Idempotency-Key"
                    + " stands for another request. Send a new key with a new request.");
        }
        if (claim instanceof ClaimResult.Unanswered) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_CONFLICT, "The request with this"
                    + " Idempotency-Key is still being worked on, or stopped half-way. Look at what"
                    + " it did before you send it with a new key.");
        }
        return Optional.empty();
    }

    @Transactional
    void store(IdempotencyKey key, Response response) {
        store(key, response.getStatus(), response.getEntity());
    }

    /** A refusal is an answer too: the same request later must not succeed behind one's back. */
    @Transactional
    void storeRefusal(IdempotencyKey key, RequestHash hash, Problem problem) {
        if (idempotency.claim(key, hash) instanceof ClaimResult.Fresh) {
            store(key, problem.status(), problem);
        }
    }

    @Transactional
    void release(IdempotencyKey key) {
        idempotency.release(key);
    }

    private void store(IdempotencyKey key, int status, Object entity) {
        String type = entity instanceof Problem ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON;
        idempotency.answer(key, new StoredAnswer(status, type,
                JsonWriter.write(entity).toString()));
    }

    private static Response replayed(StoredAnswer answer) {
        return Response.status(answer.status()).type(answer.mediaType()).entity(answer.body())
                .header(REPLAYED, "true").build();
    }
}
