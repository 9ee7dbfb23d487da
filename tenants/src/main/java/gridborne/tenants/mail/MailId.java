package gridborne.tenants.mail;

import java.util.UUID;

/** A letter's number in its tenant; its Message-ID is made of it. */
public record MailId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
