package gridborne.stack.mail;

import gridborne.stack.machine.DurableFile;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Letters as files, numbered as they came. */
final class LetterBox {

    private final Path directory;

    LetterBox(Path directory) {
        this.directory = directory;
    }

    /** Kept before the sender is told so. */
    synchronized void keep(byte[] letter) {
        int number = numbers().stream().reduce(0, Math::max) + 1;
        new DurableFile(file(number)).write(letter);
    }

    List<Integer> numbers() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}\\.eml"))
                    .map(name -> Integer.parseInt(name.substring(0, name.length() - 4)))
                    .sorted().toList();
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + directory, failure);
        }
    }

    Optional<byte[]> letter(int number) {
        try {
            Path file = file(number);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + directory, failure);
        }
    }

    private Path file(int number) {
        return directory.resolve("%06d.eml".formatted(number));
    }
}
