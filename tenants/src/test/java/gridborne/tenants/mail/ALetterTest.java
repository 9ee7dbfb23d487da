package gridborne.tenants.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.mail.MailAddress;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A letter on its way from its writer to a mail server. */
class ALetterTest {

    private static final MailAddress ROSA = new MailAddress("rosa@example.org");
    private static final MailAddress FROM = new MailAddress("post@grid.example");
    private static final Letterhead HEAD = new Letterhead("Stadtwerk Süd & Söhne",
            URI.create("https://sued.grid.example"));
    private static final Instant MOMENT = Instant.parse("2026-11-20T10:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());

    private static Letter letter(String subject, String... paragraphs) {
        return new Letter("receipt:1", ROSA, Locale.GERMANY, subject, List.of(paragraphs),
                Optional.of(new Link("Zum Beleg", URI.create("https://sued.grid.example/o/1"))));
    }

    private static MimeMessage sent(UUID id, Letter letter, int tries)
            throws MessagingException, IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Envelope.of(SESSION, FROM, new QueuedLetter(new MailId(id), letter, tries), HEAD, MOMENT)
                .writeTo(wire);
        return new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));
    }

    @Test
    void arrivesWithEveryLetterOfItsWords() throws MessagingException, IOException {
        MimeMessage mail = sent(UUID.randomUUID(), letter("Beleg über 2,00 €", "Grüße\nvon uns"),
                1);

        assertEquals("Beleg über 2,00 €", mail.getSubject());
        assertEquals("rosa@example.org", mail.getAllRecipients()[0].toString());
        assertTrue(mail.getFrom()[0].toString().contains("<post@grid.example>"));
        assertEquals("de-DE", mail.getContentLanguage()[0]);
        Typeset typeset = new Typeset(letter("Beleg", "Grüße\nvon uns"), HEAD);
        assertTrue(typeset.text().startsWith("Grüße\nvon uns\n\nZum Beleg:\nhttps://"));
        assertTrue(typeset.text().contains("Stadtwerk Süd & Söhne\nhttps://sued.grid.example"));
        assertTrue(typeset.html().contains("<p>Grüße<br>von uns</p>"), typeset.html());
        assertTrue(typeset.html().contains("lang=\"de\""), typeset.html());
    }

    @Test
    void hasTheSameMessageIdHoweverOftenItIsSent() throws MessagingException, IOException {
        UUID id = UUID.randomUUID();

        MimeMessage first = sent(id, letter("Beleg", "Text"), 1);
        MimeMessage second = sent(id, letter("Beleg", "Text"), 2);

        assertEquals("<" + id + "@grid.example>", first.getMessageID());
        assertEquals(first.getMessageID(), second.getMessageID());
    }

    @Test
    void keepsItsHeadersToItself() throws MessagingException, IOException {
        String evil = "Beleg\r\nBcc: piet@example.org\n\n<script>";

        MimeMessage mail = sent(UUID.randomUUID(), letter(evil, evil), 1);

        assertEquals(1, mail.getAllRecipients().length);
        assertEquals(null, mail.getHeader("Bcc"));
        assertEquals("Beleg Bcc: piet@example.org <script>", mail.getSubject());
    }

    @Test
    void keepsTheHeadersOfAUtilityWithAStrangeName() throws MessagingException, IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Letterhead evil = new Letterhead("Grid\" <x@example.org>\r\nBcc: piet@example.org",
                URI.create("https://sued.grid.example"));
        Envelope.of(SESSION, FROM, new QueuedLetter(new MailId(UUID.randomUUID()),
                letter("Beleg", "Text"), 1), evil, MOMENT).writeTo(wire);
        MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(wire.toByteArray()));

        assertEquals(1, mail.getFrom().length);
        assertTrue(mail.getFrom()[0].toString().endsWith("<post@grid.example>"));
        assertEquals(null, mail.getHeader("Bcc"));
    }

    @Test
    void bringsTheLogoAndTheColourOfItsUtilityAlong() throws MessagingException, IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 28, BufferedImage.TYPE_INT_RGB), "png", png);
        Letterhead head = new Letterhead("Stadtwerk", URI.create("https://sued.grid.example"),
                Optional.of(Colour.parse("#7A1F5C")), Optional.of(Logo.of(png.toByteArray())));
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        Envelope.of(SESSION, FROM, new QueuedLetter(new MailId(UUID.randomUUID()),
                letter("Beleg", "Text"), 1), head, MOMENT).writeTo(wire);

        Multipart both = (Multipart) new MimeMessage(SESSION,
                new ByteArrayInputStream(wire.toByteArray())).getContent();
        Multipart html = (Multipart) both.getBodyPart(1).getContent();

        assertTrue(both.getBodyPart(0).isMimeType("text/plain"));
        assertTrue(html.getBodyPart(0).getContent().toString().contains("src=\"cid:logo\""));
        assertTrue(html.getBodyPart(0).getContent().toString().contains("color: #7A1F5C"));
        assertTrue(html.getBodyPart(1).isMimeType("image/png"));
        assertEquals("<logo>", html.getBodyPart(1).getHeader("Content-ID")[0]);
    }

    @Test
    void isTextInHtmlToo() {
        String html = new Typeset(letter("<b>&", "<script>alert('1')</script>"), HEAD).html();

        assertFalse(html.contains("<script>"), html);
        assertTrue(html.contains("&lt;b&gt;&amp;"), html);
        assertTrue(html.contains("Stadtwerk Süd &amp; Söhne"), html);
    }

    @Test
    void leadsToPagesOnly() {
        assertThrows(IllegalArgumentException.class,
                () -> new Link("x", URI.create("javascript:alert(1)")));
    }

    @Test
    void isKeptSealedAndOpensAsItWas() {
        SealedLetters sealed = new SealedLetters(new Sealed(
                Base64.getEncoder().encodeToString(new byte[32])));
        Letter letter = letter("Beleg über 2,00 €", "Grüße", "zweiter");

        byte[] kept = sealed.seal(letter);

        assertEquals(letter, sealed.open("receipt:1", kept));
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains("rosa"));
    }
}
