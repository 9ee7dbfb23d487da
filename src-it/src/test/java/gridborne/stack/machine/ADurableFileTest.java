package gridborne.stack.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADurableFileTest {

    @TempDir
    Path place;

    @Test
    void holdsWhatWasWrittenLast() {
        DurableFile file = new DurableFile(place.resolve("book"));

        file.write("first");
        file.write("second");

        assertEquals("second", file.text());
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        DurableFile file = new DurableFile(place.resolve("secret"));

        file.write("hidden");

        assertEquals("rw-------", PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file.path())));
    }

    @Test
    void isNotTouchedByAWriterThatDiedHalfWay() throws Exception {
        DurableFile file = new DurableFile(place.resolve("book"));
        file.write("whole");
        Files.writeString(place.resolve("book.next"), "ha");

        assertEquals("whole", file.text());
        file.write("whole again");
        assertEquals("whole again", file.text());
    }

    @Test
    void saysWhichPlaceCannotBeWritten() {
        DurableFile file = new DurableFile(place.resolve("nowhere/book"));

        Refusal refusal = assertThrows(Refusal.class, () -> file.write("lost"));

        assertEquals("Cannot write " + file.path() + ": there is no such file.",
                refusal.getMessage());
    }
}
