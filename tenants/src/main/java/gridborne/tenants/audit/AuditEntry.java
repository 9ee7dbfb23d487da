package gridborne.tenants.audit;

import gridborne.tenants.database.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One change. Its hash covers everything in it and the hash before it. */
public record AuditEntry(long number, Instant at, String actor, String action, String subject,
                         String detail) {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    String hash(String previousHash) {
        return Sha256.hex(bytes(previousHash));
    }

    /** Each text with its length in front: no text can be moved from one field into the next. */
    private byte[] bytes(String previousHash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeLong(number);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (String text : new String[] {previousHash, actor, action, subject, detail}) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return bytes.toByteArray();
    }
}
