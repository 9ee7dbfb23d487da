package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * As many people and meters as a file may have, by REST and by the desk's page: how long each step
 * takes, and how much memory the portal had at most. Behind -Dgridborne.bench=true; the figures are
 * in target.
 */
@OnTheStack
@EnabledIfSystemProperty(named = "gridborne.bench", matches = "true")
class AnImportOfManyIT {

    private static final int ROWS = 50_000;
    private static final List<String> FIGURES = new ArrayList<>();
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Pattern PROGRESS = Pattern.compile("<progress[^>]*value=\"(\\d+)\"");
    private static final String PEOPLE = sheet("login,name,roles",
            i -> "person" + i + ",Person " + i + ",RESIDENT");
    private static final String METERS = sheet(
            "code,name,kind,direction,owner,connection_power_w,register_wh", i -> "MANY-" + i
            + ",House " + i + ",HOUSE,CONSUMPTION,person" + i + ",5000,0");

    @AfterAll
    static void tell() throws IOException {
        Files.write(Path.of("target/import-of-many.txt"), FIGURES);
    }

    @Test
    void isTakenOverInTime(LocalStack stack) {
        OwnUtility utility = OwnUtility.empty(stack, Json.createObjectBuilder());
        Api csv = utility.admin.with("Content-Type", "text/csv");

        JsonObject wrong = timed("people, dry run, a wrong cell in each row",
                () -> answered(csv, true, PEOPLE.replace("RESIDENT", "GUEST")));
        assertEquals(ROWS, wrong.getInt("found"));
        assertEquals(ROWS, timed("people, dry run",
                () -> answered(csv, true, PEOPLE)).getInt("added"));
        assertEquals(ROWS, timed("people, taken over by REST",
                () -> answered(csv, false, PEOPLE)).getInt("added"));
        assertEquals(ROWS, timed("people, the same file again",
                () -> answered(csv, false, PEOPLE)).getInt("same"));
        findOneBadRow(utility, csv);
        takeMeters(utility);
        assertEquals(ROWS, timed("meters, 50 000 other names",
                () -> answered(csv, false, METERS.replace("House", "Home"))).getInt("changed"));
        exportAndTakeAgain(utility, csv);
        FIGURES.add("memory of the portal at most: " + PortalMemory.mostMegabytes() + " MB");
    }

    /** All or nothing: the others are not there afterwards either. */
    private static void findOneBadRow(OwnUtility utility, Api csv) {
        String bad = METERS.replace("person31234,", "nobody,");
        JsonObject found = timed("meters, one bad row among them, not taken over",
                () -> csv.post("/api/v1/imports?dry=false", bad).expect(422).json());

        assertEquals(1, found.getInt("found"));
        JsonObject finding = found.getJsonArray("findings").getJsonObject(0);
        assertEquals("owner in line " + (31_234 + 2), finding.getString("column") + " in line "
                + finding.getInt("line"));
        assertEquals(1, utility.admin.get("/api/v1/sheets/meters").expect(200).body().lines()
                .count());
    }

    private static void exportAndTakeAgain(OwnUtility utility, Api csv) {
        String sheet = timed("meters, exported",
                () -> utility.admin.get("/api/v1/sheets/meters").expect(200).body());

        assertEquals(ROWS + 1, sheet.lines().count());
        assertEquals(ROWS, timed("meters, the export taken over again",
                () -> answered(csv, false, sheet)).getInt("same"));
    }

    private static void takeMeters(OwnUtility utility) {
        Visitor guest = Visitor.at(utility.url());
        Visitor desk = guest.withSession(Visitor.session(guest.signIn("admin",
                OwnUtility.PASSWORD)));
        String page = timed("meters, uploaded and looked at on the page",
                () -> uploaded(desk));
        SortedSet<Integer> progress = new TreeSet<>();
        timed("meters, taken over on the page", () -> {
            assertEquals(303, desk.postForm("/desk/import-forms", Map.of("take",
                    page.substring(page.indexOf('=') + 1))).statusCode());
            return Patience.until(LIMIT, () -> {
                String shown = desk.get(page).body();
                Matcher at = PROGRESS.matcher(shown);
                if (at.find()) {
                    progress.add(Integer.valueOf(at.group(1)));
                }
                return shown.contains("id=\"done\"");
            });
        });
        assertTrue(progress.size() > 5, "seen on its way: " + progress);
    }

    private static String uploaded(Visitor desk) {
        HttpResponse<String> answer = desk.send("POST", "/desk/import-forms",
                "multipart/form-data; boundary=sheet", "--sheet\r\nContent-Disposition: "
                + "form-data; name=\"file\"; filename=\"meters.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + METERS + "\r\n--sheet--\r\n");
        String page = answer.headers().firstValue("Location").orElseThrow();
        assertTrue(desk.get(page).body().contains("Nothing has been changed yet"));
        return page;
    }

    private static JsonObject answered(Api csv, boolean dry, String sheet) {
        return csv.post("/api/v1/imports?dry=" + dry, sheet).expect(200).json();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        FIGURES.add(what + ": " + (System.nanoTime() - before) / 1_000_000 + " ms");
        return result;
    }

    private static String sheet(String header, IntFunction<String> row) {
        return header + "\n" + IntStream.range(0, ROWS).mapToObj(row)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
