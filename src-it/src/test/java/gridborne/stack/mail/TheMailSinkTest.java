package gridborne.stack.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server that keeps everything and delivers nothing. */
class TheMailSinkTest {

    @TempDir
    Path directory;

    private DataDirectory data;
    private MailSink sink;

    @BeforeEach
    void start() {
        data = DataDirectory.open(directory, 1);
        sink = new MailSink(new Ports(data), data.directory("mail"));
        sink.start();
    }

    @AfterEach
    void stop() {
        sink.stop();
        data.close();
    }

    private void send(String to, String text) throws MessagingException {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", sink.access().host());
        properties.setProperty("mail.smtp.port", Integer.toString(sink.access().port()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("post@grid.example");
        mail.setRecipients(MimeMessage.RecipientType.TO, to);
        mail.setSubject("Grüße", "UTF-8");
        mail.setText(text, "UTF-8");
        Transport.send(mail);
    }

    @Test
    void showsWhatItWasGiven() throws MessagingException {
        send("rosa@example.org", "Erste Zeile\n.eine mit Punkt\n.\nund Umlaut: ü");

        JsonObject letter = new Letters(sink.pages().toString()).await("rosa@example.org", 1);

        assertEquals("Grüße", letter.getString("subject"));
        assertEquals("Erste Zeile\n.eine mit Punkt\n.\nund Umlaut: ü",
                letter.getString("text").replace("\r\n", "\n").strip());
    }

    @Test
    void refusesNobodyForGood() {
        SendFailedException refused = assertThrows(SendFailedException.class,
                () -> send("nobody@example.org", "Text"));

        assertTrue(refused.toString().contains("550")
                || refused.getNextException().toString().contains("550"), refused.toString());
    }

    @Test
    void takesNothingWhileItIsClosedAndGoesOnAfterwards() throws MessagingException {
        Letters letters = new Letters(sink.pages().toString());
        letters.close();

        assertThrows(MessagingException.class, () -> send("piet@example.org", "first"));
        letters.open();
        send("piet@example.org", "second");

        assertEquals(1, letters.to("piet@example.org").size());
    }

    @Test
    void stillHasItsLettersAfterARestart() throws MessagingException {
        send("rosa@example.org", "kept");

        sink.stop();
        sink.start();

        assertEquals(1, new Letters(sink.pages().toString()).to("rosa@example.org").size());
    }
}
