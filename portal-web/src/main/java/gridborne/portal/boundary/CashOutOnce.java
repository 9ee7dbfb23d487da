package gridborne.portal.boundary;

import gridborne.money.Coins;
import gridborne.payment.CashOutResult;
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

/** Cashes out for a page, whose form people send twice: by a second click, or by going back. */
@ApplicationScoped
public class CashOutOnce {

    private static final StoredAnswer SENT = new StoredAnswer(303, "text/html", "");

    @Inject
    private Permission permission;

    @Inject
    private CashOutCoins cashOut;

    @Inject
    private Idempotency idempotency;

    /** Empty when this form was sent before: then nothing happened now. */
    @Transactional
    public Optional<CashOutResult> request(UUID form, Coins coins) {
        IdempotencyKey key = new IdempotencyKey("person " + permission.person().id(),
                "form " + form);
        byte[] wanted = coins.toString().getBytes(StandardCharsets.UTF_8);
        if (!(idempotency.claim(key, RequestHash.of("cash-out", wanted))
                instanceof ClaimResult.Fresh)) {
            return Optional.empty();
        }
        Optional<CashOutResult> result = cashOut.request(coins);
        if (result.filter(CashOutResult.Accepted.class::isInstance).isPresent()) {
            idempotency.answer(key, SENT);
        } else {
            idempotency.release(key);
        }
        return result;
    }
}
