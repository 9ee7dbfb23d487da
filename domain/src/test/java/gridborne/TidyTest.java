package gridborne;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps the house tidy: reads the sources of all modules and refuses what the house style refuses.
 * Every finding names the file, the line and the remedy.
 */
class TidyTest {

    private static final Path HOUSE = Path.of("..");
    private static final List<String> MODULES = List.of("domain", "tenants", "billing",
            "chain-integration", "portal-web", "src-it");
    private static final int LINE_COLUMNS = 100;
    private static final int METHOD_LINES = 60;
    private static final int CLASS_LINES = 300;

    /** A thing nobody writes here, where it may stand all the same, and what to do instead. */
    private record Refused(String what, Predicate<Source> where, Pattern pattern, String remedy) {
    }

    private static final List<Refused> REFUSED = List.of(
            new Refused("printing to the console", source -> source.inMain()
                    && !source.isNamed("Console.java"),
                    Pattern.compile("System\\.(out|err)\\b"),
                    "Log it, or give it to the local stack's console."),
            new Refused("catching everything", Source::inMain,
                    Pattern.compile("catch \\((final )?(Exception|Throwable|RuntimeException)\\b"),
                    "Catch what can be thrown, or let the unit of work die."),
            new Refused("floating point in the domain", source -> source.inModule("domain")
                    && source.inMain(), Pattern.compile("\\b(double|float|Double|Float)\\b"),
                    "Count in Wh, microcoins and minor units (S3.1)."),
            new Refused("a second door to the database", source -> source.inMain()
                    && !source.isNamed("TenantEntityManager.java"),
                    Pattern.compile("@PersistenceContext"),
                    "Inject the tenant's EntityManager."),
            new Refused("@EJB", Source::inMain, Pattern.compile("@EJB\\b"), "Inject it."),
            new Refused("asking the time outside a clock", source -> source.inMain()
                    && !source.isNamedLike(".*Clock\\w*\\.java"),
                    Pattern.compile("\\b[A-Z]\\w*\\.now\\(|currentTimeMillis\\(\\)|Clock\\.system"),
                    "Take the moment as an argument, or inject a clock."),
            new Refused("an unverified Stripe event", source -> true,
                    Pattern.compile("constructEventWithout" + "Verification"),
                    "Verify the signature over the raw bytes (S7.3)."),
            new Refused("something left open", source -> true,
                    Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b"),
                    "Finish it or leave it out."),
            new Refused("sleeping in a test", source -> !source.inMain(),
                    Pattern.compile("Thread\\.sleep"),
                    "Wait for what you wait for, with a limit."));

    @TestFactory
    Stream<DynamicTest> nobodyWrites() {
        return REFUSED.stream().map(refused -> DynamicTest.dynamicTest(refused.what(),
                () -> assertNone(sources().filter(refused.where())
                        .flatMap(source -> source.linesWith(refused.pattern()))
                        .map(finding -> finding + "  " + refused.remedy()))));
    }

    @Test
    void linesFitThePage() {
        assertNone(sources().flatMap(source -> source.linesLongerThan(LINE_COLUMNS)));
    }

    @Test
    void methodsFitTheHead() {
        assertNone(sources().flatMap(source -> source.methodsLongerThan(METHOD_LINES)));
    }

    @Test
    void classesHaveOneSubject() {
        assertNone(sources().filter(Source::inMain).filter(source -> !source.isNamed("Verify.java"))
                .filter(source -> source.length() > CLASS_LINES)
                .map(source -> source.path() + " has " + source.length() + " lines. Split it."));
    }

    @Test
    void everyPackageSaysWhatBelongsThere() {
        assertNone(sources().filter(Source::inMain)
                .map(source -> source.path().getParent().resolve("package-info.java"))
                .distinct().filter(Files::notExists).map(missing -> missing + " is missing."));
    }

    @Test
    void readsTheSourcesOfAllModules() {
        long modulesRead = sources().map(Source::module).distinct().count();

        assertEquals(MODULES.size(), modulesRead);
    }

    /** S10.5: a form that nobody speaks of may leave no trace. Operators have a log of their own. */
    @Test
    void everyFormOfAPageIsSpokenOf() {
        Path table = HOUSE.resolve("src-it/src/test/resources/gridborne/it/isolation/forms.txt");
        Set<String> spokenOf = Source.read(table).lines().stream()
                .map(line -> line.trim().split(" +", 3)).filter(words -> words.length == 3)
                .map(words -> words[0] + " " + words[1]).collect(Collectors.toSet());

        SortedSet<String> forms = PageForms.in(HOUSE.resolve("portal-web/src/main/webapp"));

        assertTrue(forms.size() > 50, forms::toString);
        assertNone(forms.stream().filter(form -> !form.startsWith("operator/"))
                .filter(form -> !spokenOf.contains(form))
                .map(form -> form + " is a form without a line in " + table
                        + ": say who sends what, or why nothing is looked for."));
    }

    private static void assertNone(Stream<String> findings) {
        List<String> found = findings.toList();
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found) + "\n");
    }

    private static Stream<Source> sources() {
        return MODULES.stream().map(HOUSE::resolve).map(module -> module.resolve("src"))
                .filter(Files::isDirectory).flatMap(TidyTest::javaFiles).map(Source::read)
                .filter(source -> !source.isNamed("TidyTest.java"));
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("node_modules")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Source(Path path, List<String> lines) {

        private static final Pattern METHOD_START = Pattern.compile(
                " {4,12}(?!.*\\b(class|record|interface|enum|new)\\b)[\\w@<][^=;]*\\)[^=;]*\\{");

        static Source read(Path path) {
            try {
                return new Source(path, Files.readAllLines(path));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        String module() {
            return path.getName(1).toString();
        }

        boolean inModule(String name) {
            return module().equals(name);
        }

        boolean inMain() {
            return path.startsWith(HOUSE.resolve(module()).resolve(Path.of("src", "main")));
        }

        boolean isNamed(String name) {
            return path.endsWith(name);
        }

        boolean isNamedLike(String regex) {
            return path.getFileName().toString().matches(regex);
        }

        int length() {
            return lines.size();
        }

        Stream<String> linesWith(Pattern pattern) {
            return findings(line -> pattern.matcher(line).find());
        }

        Stream<String> linesLongerThan(int columns) {
            return findings(line -> line.length() > columns);
        }

        Stream<String> methodsLongerThan(int most) {
            List<String> tooLong = new ArrayList<>();
            for (int start = 0; start < lines.size(); start++) {
                if (METHOD_START.matcher(lines.get(start)).matches()) {
                    int length = lengthOfBlockFrom(start);
                    if (length > most) {
                        tooLong.add(at(start) + " is " + length + " lines long. Give parts names.");
                    }
                }
            }
            return tooLong.stream();
        }

        /** Counts braces; those in strings come in pairs in sane code. */
        private int lengthOfBlockFrom(int start) {
            int depth = 0;
            int end = start;
            do {
                depth += count(lines.get(end), '{') - count(lines.get(end), '}');
                end++;
            } while (depth > 0 && end < lines.size());
            return end - start;
        }

        private static int count(String line, char wanted) {
            return (int) line.chars().filter(character -> character == wanted).count();
        }

        private Stream<String> findings(Predicate<String> wrong) {
            List<String> found = new ArrayList<>();
            for (int number = 0; number < lines.size(); number++) {
                if (wrong.test(lines.get(number))) {
                    found.add(at(number) + ": " + lines.get(number).strip());
                }
            }
            return found.stream();
        }

        private String at(int index) {
            return path + ":" + (index + 1);
        }
    }
}
