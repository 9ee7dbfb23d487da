package gridborne.tenants.mail;

import java.util.Optional;
import java.util.UUID;

/** A letter's number in its tenant; its Message-ID is made of it. */
public record MailId(UUID value) {

    /** None for what is no number of a letter at all. */
    public static Optional<MailId> parse(String text) {
        try {
            return Optional.of(new MailId(UUID.fromString(text)));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
