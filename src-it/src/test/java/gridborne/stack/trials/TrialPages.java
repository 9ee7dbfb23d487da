package gridborne.stack.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A settled day as everybody sees it, and as the resident sees it of the house. */
record TrialPages(Visitor guest, Visitor rosa) {

    private static final String HOUSE = "/home/meters/HOUSE-1";
    private static final Pattern TABLE = Pattern.compile("<tbody>(.*?)</tbody>", Pattern.DOTALL);
    private static final Pattern NAME =
            Pattern.compile("<th scope=\"row\">(.*?)</th>", Pattern.DOTALL);

    static TrialPages of(TrialNode node, TrialUtility utility) {
        Visitor guest = Visitor.at("http://" + utility.slug() + "." + TrialWorld.HOST + ":"
                + node.port());
        return new TrialPages(guest, guest.withSession(Visitor.session(
                guest.signIn("rosa", TrialWorld.PASSWORD))));
    }

    /** Each hour of it once and by a name of its own; the file has what was used in the first. */
    void assertShowDay(LocalDate day, int hours) {
        String everybodys = page(guest, "/days/" + day);
        assertTrue(everybodys.contains("data-hours=\"" + hours + "\""), everybodys);
        assertTrue(everybodys.contains(length(hours)), everybodys);
        assertEquals(hours, names(everybodys).stream().distinct().count(), everybodys);
        String ofTheHouse = page(rosa, HOUSE + "?length=DAY&day=" + day);
        assertEquals(hours, names(ofTheHouse).size(), ofTheHouse);
        assertEquals(hours, names(ofTheHouse).stream().distinct().count(), ofTheHouse);
        String file = page(rosa, HOUSE + "/use.csv?length=DAY&day=" + day);
        assertTrue(file.contains("," + day + "T00:00"), file);
    }

    private static String length(int hours) {
        return switch (hours) {
            case 23 -> "The clocks went forward: this day has 23 hours. 23 of them are settled.";
            case 25 -> "The clocks went back: this day has 25 hours. 25 of them are settled.";
            default -> hours + " of its " + hours + " hours are settled.";
        };
    }

    /** In the first table, which is that of the hours. */
    private static List<String> names(String page) {
        return TABLE.matcher(page).results().limit(1).map(table -> table.group(1))
                .flatMap(rows -> NAME.matcher(rows).results()).map(MatchResult::group)
                .map(name -> name.replaceAll("<small>.*", "").replaceAll("<[^>]*>", "").strip())
                .toList();
    }

    private static String page(Visitor visitor, String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }
}
