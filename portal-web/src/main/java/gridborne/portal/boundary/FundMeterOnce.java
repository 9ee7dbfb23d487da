package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
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

/** Funds a meter for a page, whose form people send twice: by a second click, or by going back. */
@ApplicationScoped
public class FundMeterOnce {

    private static final StoredAnswer SENT = new StoredAnswer(303, "text/html", "");

    @Inject
    private Permission permission;

    @Inject
    private FundMeter fundMeter;

    @Inject
    private Idempotency idempotency;

    /** Empty when this form was sent before: then nothing happened now. */
    @Transactional
    public Optional<SpendResult> fund(UUID form, MeterCode code, Coins coins) {
        IdempotencyKey key = new IdempotencyKey("person " + permission.person().id(),
                "form " + form);
        byte[] wanted = (code + " " + coins).getBytes(StandardCharsets.UTF_8);
        ClaimResult claim = idempotency.claim(key, RequestHash.of("fund", wanted));
        if (!(claim instanceof ClaimResult.Fresh)) {
            return Optional.empty();
        }
        SpendResult result = fundMeter.fund(code, coins);
        if (result instanceof SpendResult.OnItsWay) {
            idempotency.answer(key, SENT);
        } else {
            idempotency.release(key);
        }
        return Optional.of(result);
    }
}
