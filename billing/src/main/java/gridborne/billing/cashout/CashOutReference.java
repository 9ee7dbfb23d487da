package gridborne.billing.cashout;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.PaymentReference;
import gridborne.grid.TenantId;
import gridborne.payment.CashOutId;
import gridborne.tenants.database.Sha256;

/** By what the chain knows a cash-out: SHA-256 of {@code cash-out:<tenant>:<id>}. */
final class CashOutReference {

    private CashOutReference() {
    }

    static PaymentReference of(TenantId tenant, CashOutId id) {
        return new PaymentReference(
                Sha256.hex(("cash-out:" + tenant + ":" + id).getBytes(UTF_8)));
    }
}
