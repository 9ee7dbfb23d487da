package gridborne.it.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A line of forms.txt.
 *
 * @param form its page and choice; empty where something is made ready for the next
 * @param who  sends it; empty where the line says why nothing is looked for
 * @param body the fields, with statements in braces for what only the database knows
 */
record FormRow(Optional<String> form, Optional<Who> who, String path, String body) {

    static List<FormRow> all() {
        try (InputStream file = FormRow.class.getResourceAsStream("forms.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(FormRow::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FormRow of(String line) {
        String[] words = line.trim().split(" +", 4);
        Optional<String> form = words[0].equals("+") ? Optional.empty()
                : Optional.of(words[0] + " " + words[1]);
        if (words.length < 4) {
            throw new IllegalArgumentException("Say who sends it where, or why not: " + line);
        }
        if (words[2].equals("-")) {
            return new FormRow(form, Optional.empty(), "", words[3]);
        }
        String[] sent = words[3].split(" \\| ", 2);
        return new FormRow(form, Optional.of(Who.valueOf(words[2].toUpperCase())), sent[0].trim(),
                sent.length > 1 ? sent[1] : "");
    }
}
