package gridborne.portal.rest;

import gridborne.portal.boundary.ReadMail.MailOverview;
import gridborne.tenants.mail.KeptLetter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The post of a utility: {@code server} is "configured", or "none" and nothing is sent. */
public record MailAnswer(String server, Long waiting, List<LetterAnswer> letters) {

    /**
     * A letter, by its cause; {@code to} is shortened, and unknown once the letter is sent.
     *
     * @param state queued, sent, or failed for good
     * @param reason what the mail server said at the last try that failed
     */
    public record LetterAnswer(String id, String cause, String state, Optional<String> to,
                               Instant queuedAt, Integer tries, Optional<Instant> endedAt,
                               Optional<String> reason) {

        static LetterAnswer of(KeptLetter letter) {
            return new LetterAnswer(letter.id().toString(), letter.cause(),
                    letter.state().name().toLowerCase(Locale.ROOT),
                    letter.to().map(to -> to.masked()), letter.queuedAt(), letter.tries(),
                    letter.endedAt(), Optional.of(letter.reason()).filter(said -> !said.isEmpty()));
        }
    }

    static MailAnswer of(MailOverview mail) {
        return new MailAnswer(mail.serverConfigured() ? "configured" : "none", mail.waiting(),
                mail.letters().stream().map(LetterAnswer::of).toList());
    }
}
