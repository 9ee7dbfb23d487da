package gridborne.privacy;

import gridborne.grid.AccountNumber;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody whose traces are looked for.
 *
 * @param meters the codes of their meters, which remain, by their names, which may be telling
 */
public record Traced(UUID person, String login, String name, Optional<AccountNumber> account,
                     Map<String, String> meters) {

    /** What stands where a name was. */
    public static final String NOBODY = "–";

    public Traced {
        meters = Map.copyOf(meters);
    }

    /** How journal, audit log and orders name them. A token of theirs says more behind it. */
    public String actor() {
        return "person " + person;
    }

    /** Whether a text says who they are. */
    public boolean isNamedIn(String text) {
        return !without(text).equals(text);
    }

    /** A text that was written for them, so that it names them no more. */
    public String without(String text) {
        String rest = text;
        for (Map.Entry<String, String> meter : meters.entrySet()) {
            rest = replaced(rest, meter.getKey(), meter.getValue());
        }
        return replaced(replaced(rest, login, NOBODY), name, NOBODY);
    }

    /** Whole words: Ann is not in Hannover. */
    private static String replaced(String text, String words, String by) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words)
                + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
