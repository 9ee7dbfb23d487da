package gridborne.it.isolation;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the table: what each is answered.
 *
 * @param body what is sent with it: JSON, or the fields of a form
 */
record Row(Route route, Map<Who, Verdict> verdicts, String body) {

    private static final int WORDS = 2 + Who.values().length;

    static Row of(String line) {
        String[] parts = line.split("\\|", 2);
        String[] words = parts[0].trim().split(" +");
        if (words.length != WORDS) {
            throw new IllegalArgumentException("Not " + WORDS + " words: " + line);
        }
        Map<Who, Verdict> verdicts = new EnumMap<>(Who.class);
        Stream.of(Who.values()).forEach(who ->
                verdicts.put(who, Verdict.of(words[2 + who.ordinal()])));
        return new Row(new Route(words[0], words[1]), verdicts,
                parts.length > 1 ? parts[1].trim() : "");
    }

    Row with(Map<Who, Verdict> found) {
        return new Row(route, found, body);
    }

    @Override
    public String toString() {
        String cells = Stream.of(Who.values()).map(who -> String.format("%-10s",
                verdicts.get(who))).collect(Collectors.joining());
        return String.format("%-6s %-52s %s", route.method(), route.path(), cells).stripTrailing()
                + (body.isEmpty() ? "" : " | " + body);
    }
}
