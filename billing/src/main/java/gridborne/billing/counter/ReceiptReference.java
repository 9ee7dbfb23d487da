package gridborne.billing.counter;

import gridborne.grid.PaymentReference;
import gridborne.grid.TenantId;
import gridborne.payment.ReceiptNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what the chain knows a sale: SHA-256 of {@code counter:<tenant>:<receipt>}. */
public final class ReceiptReference {

    private ReceiptReference() {
    }

    public static PaymentReference of(TenantId tenant, ReceiptNumber receipt) {
        String name = "counter:" + tenant + ":" + receipt;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(name.getBytes(StandardCharsets.UTF_8));
            return new PaymentReference(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
