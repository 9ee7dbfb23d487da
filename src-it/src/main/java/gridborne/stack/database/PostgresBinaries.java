package gridborne.stack.database;

import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The programs of zonky's archive, unpacked once per version and machine. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static PostgresBinaries unpackedUnder(Path stackHome) {
        String archive = "postgres-" + system() + "-" + architecture() + ".txz";
        try (InputStream packed =
                PostgresBinaries.class.getClassLoader().getResourceAsStream(archive)) {
            if (packed == null) {
                throw new Refusal("There is no PostgreSQL for " + system() + " on "
                        + architecture() + " in the stack; run one yourself and pass"
                        + " -Dgridborne.db.url, .owner, .owner-password, .user and .password.");
            }
            Path home = stackHome.resolve(archive.replace(".txz", "-" + packed.available()));
            if (!Files.isDirectory(home)) {
                unpack(packed, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException failure) {
            throw Refusal.because("Cannot unpack PostgreSQL to " + stackHome, failure);
        }
    }

    /** Beside its place first: a stack killed half-way leaves nothing that looks complete. */
    private static void unpack(InputStream packed, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path unfinished = Files.createTempDirectory(home.getParent(), "unpacking-");
        unfinished.toFile().setReadable(true, false);
        unfinished.toFile().setExecutable(true, false);
        Process tar = new ProcessBuilder("tar", "-x", "-C", unfinished.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream unpacker = tar.getOutputStream();
                InputStream plain = new XZInputStream(packed)) {
            plain.transferTo(unpacker);
        }
        if (tar.onExit().join().exitValue() != 0) {
            throw new IOException("tar ended with code " + tar.exitValue());
        }
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException second) {
            if (!Files.isDirectory(home)) {
                throw second;
            }
            // Another stack was quicker; its copy is as good as ours.
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("aarch64") ? "arm_64" : "x86_64";
    }
}
