package gridborne.stack.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One visitor's talk in the words of RFC 5321, as far as a portal uses them. An address that begins
 * with "nobody" is refused for good, one that begins with "later" for now.
 */
final class SmtpTalk {

    private static final int LONGEST_LINE = 4_096;
    private static final int LARGEST_LETTER = 10 << 20;

    private final InputStream in;
    private final OutputStream out;
    private final LetterBox letters;

    SmtpTalk(Socket visitor, LetterBox letters) throws IOException {
        this.in = new BufferedInputStream(visitor.getInputStream());
        this.out = visitor.getOutputStream();
        this.letters = letters;
    }

    void hold() throws IOException {
        say("220 mail sink");
        Optional<String> line = line();
        while (line.isPresent()) {
            String word = line.get().strip().toUpperCase(Locale.ROOT);
            if (word.equals("DATA")) {
                say("354 go on");
                letters.keep(letter());
                say("250 kept");
            } else {
                say(answer(word));
            }
            if (word.equals("QUIT")) {
                return;
            }
            line = line();
        }
    }

    private static String answer(String line) {
        if (line.startsWith("RCPT TO:<NOBODY")) {
            return "550 5.1.1 " + line.substring(8) + " nobody of that name here";
        }
        if (line.startsWith("RCPT TO:<LATER")) {
            return "451 4.7.1 come again later";
        }
        if (line.startsWith("EHLO")) {
            return "250-mail sink\r\n250 8BITMIME";
        }
        if (line.equals("QUIT")) {
            return "221 goodbye";
        }
        boolean known = line.matches("(HELO|MAIL FROM:|RCPT TO:|RSET|NOOP).*");
        return known ? "250 fine" : "502 that is not understood here";
    }

    /** Up to a line with nothing but a dot; a dot that begins another line was doubled. */
    private byte[] letter() throws IOException {
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        while (letter.size() < LARGEST_LETTER) {
            String line = line().orElseThrow(() -> new IOException("The letter has no end."));
            if (line.equals(".")) {
                return letter.toByteArray();
            }
            String text = line.startsWith(".") ? line.substring(1) : line;
            letter.writeBytes((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        throw new IOException("The letter is larger than " + LARGEST_LETTER + " bytes.");
    }

    private Optional<String> line() throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = in.read();
        while (letter >= 0 && letter != '\n') {
            if (line.length() > LONGEST_LINE) {
                throw new IOException("A line is longer than " + LONGEST_LINE + " letters.");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
            letter = in.read();
        }
        return letter < 0 ? Optional.empty() : Optional.of(line.toString());
    }

    private void say(String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
