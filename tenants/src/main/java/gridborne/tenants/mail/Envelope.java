package gridborne.tenants.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.mail.MailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/**
 * A letter as mail servers take it. Its Message-ID is the letter's own: sent twice, it is one
 * letter. Jakarta Mail encodes what headers say; line breaks do not get this far.
 */
final class Envelope extends MimeMessage {

    private final String messageId;

    private Envelope(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static Envelope of(Session session, MailAddress from, QueuedLetter queued, Letterhead head,
                       Instant moment) throws MessagingException {
        String host = from.value().substring(from.value().lastIndexOf('@'));
        Envelope envelope = new Envelope(session, "<" + queued.id() + host + ">");
        Letter letter = queued.letter();
        envelope.setFrom(sender(from, head));
        envelope.setRecipient(RecipientType.TO, new InternetAddress(letter.to().value(), true));
        envelope.setSubject(letter.subject(), UTF_8.name());
        envelope.setSentDate(Date.from(moment));
        // Nobody's holiday notice is wanted as an answer (RFC 3834).
        envelope.setHeader("Auto-Submitted", "auto-generated");
        envelope.setContentLanguage(new String[] {letter.locale().toLanguageTag()});
        Typeset typeset = new Typeset(letter, head);
        envelope.setContent(new MimeMultipart("alternative", part(typeset.text(), "plain"),
                html(typeset, head)));
        envelope.saveChanges();
        return envelope;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress sender(MailAddress from, Letterhead head) {
        try {
            return new InternetAddress(from.value(), head.utility(), UTF_8.name());
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** With the logo at its side, where there is one. */
    private static MimeBodyPart html(Typeset typeset, Letterhead head) throws MessagingException {
        MimeBodyPart html = part(typeset.html(), "html");
        if (head.logo().isEmpty()) {
            return html;
        }
        MimeBodyPart logo = new MimeBodyPart();
        logo.setDataHandler(new DataHandler(
                new ByteArrayDataSource(head.logo().get().png(), "image/png")));
        logo.setContentID("<" + Letterhead.LOGO + ">");
        logo.setDisposition(Part.INLINE);
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("related", html, logo));
        return both;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }
}
