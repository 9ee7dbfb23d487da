package gridborne.portal.rest.idempotency;

import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import gridborne.portal.security.Caller;
import gridborne.tenants.idempotency.ClaimResult;
import gridborne.tenants.idempotency.Idempotency;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A long request, worked and answered in parts: the work of each part and the answer to it are one
 * transaction. Sent again with its key, what was done is answered as before and the rest is done.
 */
@ApplicationScoped
public class PartByPart {

    @Inject
    private Idempotency idempotency;

    /** Claims the key of the request; one that stopped half-way is simply gone on with. */
    @Transactional
    public Optional<IdempotencyKey> begin(HttpServletRequest request, String bodySha256) {
        Optional<IdempotencyKey> key = Keys.of(request, Caller.of(request));
        RequestHash hash = RequestHash.ofHashed(
                request.getMethod() + " " + request.getRequestURI(), bodySha256);
        if (key.filter(known -> isOther(idempotency.claim(known, hash))).isPresent()) {
            throw new ProblemException(ProblemKind.IDEMPOTENCY_CONFLICT, "This Idempotency-Key"
                    + " stands for another request. Send a new key with a new request.");
        }
        return key;
    }

    private static boolean isOther(ClaimResult claim) {
        return claim instanceof ClaimResult.OtherRequest
                || claim instanceof ClaimResult.Answered;
    }

    /** The answer that the part got before, or what its work answers now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public String part(Optional<IdempotencyKey> key, int number, Supplier<String> work) {
        Optional<String> before = key.flatMap(known -> idempotency.part(known, number));
        if (before.isPresent()) {
            return before.get();
        }
        String answer = work.get();
        key.ifPresent(known -> idempotency.keepPart(known, number, answer));
        return answer;
    }
}
