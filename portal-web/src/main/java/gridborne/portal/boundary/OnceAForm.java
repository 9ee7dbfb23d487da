package gridborne.portal.boundary;

import gridborne.tenants.idempotency.ClaimResult;
import gridborne.tenants.idempotency.Idempotency;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.idempotency.RequestHash;
import gridborne.tenants.idempotency.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Does what a form asks for once, also where people send it twice: by a second click, or back. */
@ApplicationScoped
public class OnceAForm {

    private static final StoredAnswer SENT = new StoredAnswer(303, "text/html", "");

    @Inject
    private Permission permission;

    @Inject
    private Idempotency idempotency;

    /** Empty when this form was sent before: nothing happened now. A refusal does not count. */
    @Transactional
    public <T> Optional<T> take(UUID form, String wanted, Supplier<T> work,
                                Predicate<T> isRefusal) {
        IdempotencyKey key = new IdempotencyKey("person " + permission.person().id(),
                "form " + form);
        ClaimResult claim = idempotency.claim(key, RequestHash.of("form",
                wanted.getBytes(StandardCharsets.UTF_8)));
        if (!(claim instanceof ClaimResult.Fresh)) {
            return Optional.empty();
        }
        T result = work.get();
        if (isRefusal.test(result)) {
            idempotency.release(key);
        } else {
            idempotency.answer(key, SENT);
        }
        return Optional.of(result);
    }
}
