package gridborne.stack.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ADataDirectoryTest {

    @TempDir
    Path place;

    @Test
    void isRefusedToASecondStack() {
        try (DataDirectory first = DataDirectory.open(place, 0)) {
            Refusal refusal = assertThrows(Refusal.class, () -> DataDirectory.open(place, 0));

            assertEquals("Another stack (process " + ProcessHandle.current().pid() + ") is using "
                    + first.root() + "; stop it first, or choose another place with"
                    + " -Dgridborne.data=<directory>.", refusal.getMessage());
        }
    }

    @Test
    void isFreeAgainOnceItsStackIsClosed() {
        DataDirectory.open(place, 0).close();

        DataDirectory.open(place, 0).close();
    }

    @Test
    void isRefusedOnADiskThatIsAlmostFull() {
        Refusal refusal = assertThrows(Refusal.class,
                () -> DataDirectory.open(place, Long.MAX_VALUE));

        assertTrue(refusal.getMessage().matches("The disk of .* has \\d+ MB left and the stack"
                + " needs \\d+ MB; make room, or choose another place .*"), refusal.getMessage());
    }

    @Test
    void isRefusedWhereNothingCanBeWritten() throws Exception {
        Path file = Files.createFile(place.resolve("a-file"));

        Refusal refusal = assertThrows(Refusal.class,
                () -> DataDirectory.open(file.resolve("data"), 0));

        assertTrue(refusal.getMessage().startsWith("Cannot use the data directory " + file),
                refusal.getMessage());
    }

    @Test
    void forgetsWhatStacksKeepAndNothingElse() throws Exception {
        try (DataDirectory data = DataDirectory.open(place, 0)) {
            new Secrets(data).kept("secret-key", Secrets::base64);
            Files.writeString(place.resolve("letter.txt"), "somebody else's");

            data.forget();

            assertEquals("somebody else's", Files.readString(place.resolve("letter.txt")));
            assertTrue(Files.notExists(place.resolve("secrets")));
        }
    }
}
