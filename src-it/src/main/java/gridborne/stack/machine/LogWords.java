package gridborne.stack.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.RandomAccessFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What one process has written to its log since it was started. */
public record LogWords(Path log, long start) {

    /** Enough for a start that failed; a log that grew beyond it has other things to tell. */
    private static final int MOST_BYTES = 8 << 20;

    public List<String> lines() {
        if (!Files.exists(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(MOST_BYTES, Math.max(0, file.length() - start))];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw Refusal.because("Cannot read " + log, failure);
        }
    }

    public Optional<String> first(Predicate<String> interesting) {
        return lines().stream().filter(interesting).map(String::strip).findFirst();
    }

    public Optional<String> last(Predicate<String> interesting) {
        return lines().stream().filter(interesting).map(String::strip)
                .reduce((earlier, later) -> later);
    }
}
