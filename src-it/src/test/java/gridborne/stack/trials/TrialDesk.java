package gridborne.stack.trials;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.security.Visitor;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/** Sheets at the desk of a utility, sent as a browser sends them, in an admin's session. */
record TrialDesk(Visitor admin) {

    private static final String PAGE = "/desk/import.xhtml?id=";

    static TrialDesk of(TrialNode node, TrialUtility utility) {
        Visitor guest = Visitor.at("http://" + utility.slug() + "." + TrialWorld.HOST + ":"
                + node.port());
        return new TrialDesk(guest.withSession(Visitor.session(
                guest.signIn("admin", TrialWorld.PASSWORD))));
    }

    /** What the file is called once it was looked at; nothing if no answer came. */
    Optional<String> upload(String sheet) {
        try {
            HttpResponse<String> answer = admin.send("POST", "/desk/import-forms",
                    "multipart/form-data; boundary=sheet", "--sheet\r\nContent-Disposition: "
                    + "form-data; name=\"file\"; filename=\"meters.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--sheet--\r\n");
            assertEquals(303, answer.statusCode(), answer::body);
            return answer.headers().firstValue("Location").map(to -> to.substring(
                    to.indexOf(PAGE) + PAGE.length()));
        } catch (UncheckedIOException nothingHeard) {
            return Optional.empty();
        }
    }

    void take(String file) {
        assertEquals(303, admin.postForm("/desk/import-forms", Map.of("take", file))
                .statusCode());
    }

    String page(String file) {
        return admin.get(PAGE + file).body();
    }
}
