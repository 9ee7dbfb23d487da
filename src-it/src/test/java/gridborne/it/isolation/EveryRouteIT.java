package gridborne.it.isolation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody is answered as the table says, and of others nothing (S10.3, S10.4, T16). */
@OnTheStack
class EveryRouteIT {

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*\\}");
    /** Where neither house has such a thing. */
    private static final String NOTHING = "00000000-0000-4000-8000-000000000000";
    private static final Table TABLE = Table.read();

    private static final SortedSet<Route> untraced = new TreeSet<>();

    private static List<Row> answered;
    private static House home;
    private static House neighbours;

    @BeforeAll
    static void furnish(LocalStack stack) {
        home = new House(stack, List.of(1));
        neighbours = new House(stack, List.of(24, 24, 24));
    }

    @Test
    void standsInTheTable() {
        SortedSet<Route> found = Routes.all(Api.at(home.url()));

        assertEquals(lines(found), lines(new TreeSet<>(TABLE.routes())),
                "Give each new route a row in routes.txt: who may?");
    }

    @Test
    void answersEverybodyAsTheTableSays() {
        assertEquals(lines(TABLE.rows()), lines(answered()));
    }

    /** S10.5: what somebody changed by a call is in the audit log, or it is said why not. */
    @Test
    void leavesATraceOfEachChange() {
        answered();

        assertEquals(lines(Untraced.routes()), lines(untraced));
    }

    /** Tokens and sessions of the neighbours are worth nothing: to us they are no one's. */
    @Test
    void doesNotKnowStrangers() {
        List<String> wrong = new ArrayList<>();
        for (Row row : TABLE.rows()) {
            neighbours.people().forEach((who, asker) -> {
                Verdict verdict = Verdict.of(asker.movedTo(home.url()).ask(row.route(),
                        path(row.route(), home::name), content(row)));
                Verdict guests = row.verdicts().get(Who.GUEST);
                if (verdict != guests && verdict != Verdict.WHO) {
                    wrong.add(row.route() + " to a foreign " + who + ": " + verdict);
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    /** What others have and what nobody has look the same to everybody. */
    @Test
    void hidesWhatIsNotHere() {
        List<String> wrong = new ArrayList<>();
        TABLE.rows().stream().filter(row -> row.route().namesSomething()).forEach(row ->
                home.people().forEach((who, asker) -> {
                    if (!isOperators(who, row.route())) {
                        leak(asker, row).ifPresent(leak ->
                                wrong.add(row.route() + " by " + who + ": " + leak));
                    }
                }));

        assertEquals(List.of(), wrong);
    }

    private static Optional<String> leak(Asker asker, Row row) {
        Reply foreign = named(asker, row, neighbours::name);
        return Verdict.of(foreign) == Verdict.YES ? Optional.of("shown")
                : foreign.unlike(named(asker, row, EveryRouteIT::absent));
    }

    /** All rows, asked once however many tests look at the answers. */
    private static synchronized List<Row> answered() {
        if (answered == null) {
            answered = TABLE.rows().stream().map(EveryRouteIT::asked).toList();
        }
        return answered;
    }

    private static Row asked(Row row) {
        Map<Who, Verdict> found = new EnumMap<>(Who.class);
        long before = home.lastTrace();
        home.people().forEach((who, asker) -> found.put(who, Verdict.of(asker.ask(row.route(),
                path(row.route(), home::name), content(row)))));
        if (row.route().changes() && found.containsValue(Verdict.YES)
                && home.lastTrace() == before) {
            untraced.add(row.route());
        }
        return row.with(found);
    }

    private static Reply named(Asker asker, Row row, UnaryOperator<String> names) {
        String path = path(row.route(), names);
        Reply reply = asker.ask(row.route(), path, content(row));
        for (String part : path.split("/")) {
            if (!part.isEmpty() && !row.route().path().contains("/" + part)) {
                reply = reply.without(part);
            }
        }
        return reply.timeless();
    }

    /** A template of a path with each pair of braces replaced by what the thing is called. */
    private static String path(Route route, UnaryOperator<String> names) {
        Matcher braces = BRACES.matcher(route.path());
        StringBuilder path = new StringBuilder();
        while (braces.find()) {
            String template = route.path().substring(0, braces.end());
            String name = names.apply(template);
            braces.appendReplacement(path, name.isEmpty() ? NOTHING : name);
        }
        return braces.appendTail(path).toString();
    }

    /** Almost what the neighbours call theirs: of the same form, but nothing has that name. */
    private static String absent(String template) {
        String foreign = neighbours.name(template);
        if (foreign.matches("[0-9]+")) {
            return "9" + foreign;
        }
        int last = foreign.length() - 1;
        return foreign.isEmpty() ? "" : foreign.substring(0, last)
                + (foreign.charAt(last) == '2' ? '3' : '2');
    }

    /** Utilities are no secret to those who open them. */
    private static boolean isOperators(Who who, Route route) {
        return who == Who.OPERATOR && route.path().startsWith("/api/v1/tenants/");
    }

    private static Content content(Row row) {
        return new Content(row.body().replace("{code}", home.name("/api/v1/meters/{code}")));
    }

    private static String lines(Iterable<?> things) {
        StringBuilder lines = new StringBuilder();
        things.forEach(thing -> lines.append(thing).append('\n'));
        return lines.toString();
    }
}
