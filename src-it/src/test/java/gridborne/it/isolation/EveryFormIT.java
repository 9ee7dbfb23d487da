package gridborne.it.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody changes by a form of a page leaves a trace in the log of changes (S10.5). That
 * forms.txt speaks of all forms is proved by TidyTest.
 */
@OnTheStack
class EveryFormIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int REFUSED = 400;
    private static final Pattern ASKED = Pattern.compile("\\{(select [^}]*)\\}");
    private static final List<FormRow> ROWS = FormRow.all();

    @Test
    void leavesATrace(LocalStack stack) {
        House house = new House(stack, List.of(1));
        String slug = URI.create(house.url()).getHost().split("\\.")[0];
        List<String> wrong = new ArrayList<>();
        try (TenantDatabase database = TenantDatabase.of(stack.portalSettings(), slug)) {
            ROWS.stream().filter(row -> row.who().isPresent()).forEach(row ->
                    problem(row, house, database).ifPresent(wrong::add));
        }

        assertEquals("", lines(wrong));
    }

    /** Some wait for the chain: what was not accepted has changed nothing and may come again. */
    private static Optional<String> problem(FormRow row, House house, TenantDatabase database) {
        long before = house.lastTrace();
        Reply[] last = new Reply[1];
        boolean done = Patience.until(LIMIT, () -> {
            last[0] = asked(row, house, database);
            return Verdict.of(last[0]) != Verdict.BUT;
        });
        if (!done || last[0].status() >= REFUSED || isUnknown(last[0])) {
            return Optional.of(name(row) + " is not done: " + last[0].status() + " "
                    + last[0].body().replaceAll("(?s).*id=\"problem\"[^>]*>", "")
                            .replaceAll("(?s)<.*", ""));
        }
        return row.form().isPresent() && house.lastTrace() == before
                ? Optional.of(name(row) + " left no trace") : Optional.empty();
    }

    private static boolean isUnknown(Reply reply) {
        return reply.leadsTo("/sign-in") && !reply.location().contains("signed-out");
    }

    private static Reply asked(FormRow row, House house, TenantDatabase database) {
        String code = house.name("/api/v1/meters/{code}");
        String path = told(row.path().replace("{code}", code), database);
        Content content = new Content(told(row.body().replace("{code}", code), database));
        return house.people().get(row.who().orElseThrow()).ask(new Route("POST", row.path()),
                path, content);
    }

    private static String told(String text, TenantDatabase database) {
        Matcher asked = ASKED.matcher(text);
        StringBuilder told = new StringBuilder();
        while (asked.find()) {
            asked.appendReplacement(told, String.valueOf(database.text(asked.group(1))));
        }
        return asked.appendTail(told).toString();
    }

    private static String name(FormRow row) {
        return row.form().orElse(row.path());
    }

    private static String lines(Iterable<?> things) {
        StringBuilder lines = new StringBuilder();
        things.forEach(thing -> lines.append(thing).append('\n'));
        return lines.toString();
    }
}
