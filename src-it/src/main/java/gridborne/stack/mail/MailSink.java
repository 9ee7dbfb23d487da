package gridborne.stack.mail;

import gridborne.stack.machine.Part;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The mail server of the stack: a door for letters, and a page that shows them. */
public final class MailSink implements Part {

    private final Ports ports;
    private final LetterBox letters;
    private SmtpDoor door;
    private LetterPages pages;

    /** What it received is in the directory. */
    public MailSink(Ports ports, Path directory) {
        this.ports = ports;
        this.letters = new LetterBox(directory);
    }

    @Override
    public String name() {
        return "Mail sink";
    }

    @Override
    public boolean clearOrphan() {
        return false; // It lives in our own process.
    }

    @Override
    public void start() {
        try {
            door = new SmtpDoor(ports.port("mail"), letters);
            door.open();
            pages = LetterPages.open(ports.port("mail-pages"), letters, door);
        } catch (IOException failure) {
            throw Refusal.because("Cannot open the mail sink", failure);
        }
    }

    public MailAccess access() {
        return MailAccess.local(door.port());
    }

    /** Where its letters are read. */
    public URI pages() {
        return pages.address();
    }

    @Override
    public String whereabouts() {
        return pages().toString();
    }

    @Override
    public boolean isAlive() {
        return pages != null;
    }

    @Override
    public void stop() {
        if (pages != null) {
            pages.close();
            door.close();
            pages = null;
        }
    }
}
