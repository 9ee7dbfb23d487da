package gridborne.stack.mail;

import gridborne.stack.machine.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a letter says, for people and for tests. */
record ReadLetter(int number, String messageId, String from, String to, String subject,
        String language, String text, String html) {

    private static final Session SESSION = Session.getInstance(new Properties());

    static ReadLetter of(int number, byte[] wire) {
        try {
            MimeMessage mail = new MimeMessage(SESSION, new ByteArrayInputStream(wire));
            return new ReadLetter(number, plain(mail.getMessageID()), plain(mail.getHeader("From",
                    null)), plain(mail.getHeader("To", null)), plain(mail.getSubject()),
                    plain(mail.getHeader("Content-Language", null)), body(mail, "text/plain"),
                    body(mail, "text/html"));
        } catch (MessagingException unreadable) {
            return new ReadLetter(number, "", "", "", "(" + unreadable.getMessage() + ")", "", "",
                    "");
        } catch (IOException failure) {
            throw Refusal.because("Cannot read letter " + number, failure);
        }
    }

    private static String plain(String header) {
        return header == null ? "" : header;
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart one = parts.getBodyPart(i);
                String found = body(one, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** The sender as people read it. */
    String sender() {
        try {
            return Arrays.stream(InternetAddress.parse(from)).map(InternetAddress::toUnicodeString)
                    .collect(Collectors.joining(", "));
        } catch (MessagingException asItCame) {
            return from;
        }
    }

    JsonObject json() {
        return Json.createObjectBuilder().add("number", number).add("message_id", messageId)
                .add("from", sender()).add("to", to).add("subject", subject)
                .add("language", language).add("text", text).add("html", html).build();
    }
}
