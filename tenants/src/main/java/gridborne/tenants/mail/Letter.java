package gridborne.tenants.mail;

import gridborne.mail.MailAddress;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is to be said to somebody, in their language.
 *
 * @param cause what it is about, such as "receipt:" and an order's number; writes one letter
 */
public record Letter(String cause, MailAddress to, Locale locale, String subject,
                     List<String> paragraphs, Optional<Link> link) {

    public Letter {
        subject = oneLine(subject);
        paragraphs = List.copyOf(paragraphs);
        if (cause.isBlank() || subject.isBlank() || paragraphs.isEmpty()) {
            throw new IllegalArgumentException("A letter needs a cause, a subject and a text.");
        }
    }

    /** A line break in a subject would begin a header of somebody else's. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
