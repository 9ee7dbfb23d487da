package gridborne.billing.order;

import gridborne.grid.PaymentReference;
import gridborne.grid.TenantId;
import gridborne.payment.OrderId;
import gridborne.tenants.database.Sha256;

/**
 * By what the chain knows an order: SHA-256 of {@code order:<tenant>:<id>}. The contract credits
 * each reference once, whatever we do (S7.3); whoever holds the order's link finds its credit.
 */
public final class OrderReference {

    private OrderReference() {
    }

    public static PaymentReference of(TenantId tenant, OrderId order) {
        return new PaymentReference(Sha256.hex("order:" + tenant + ":" + order));
    }
}
