package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A producer's statement of the year is the sum of the settled hours, to the microcoin. */
@OnTheStack
class AStatementOfEarningsIT {

    @Test
    void isTheSumOfTheBook(LocalStack stack) {
        OwnUtility utility = OwnUtility.of(stack);
        Api piet = utility.as("piet");
        List<Integer> hours = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hours.add(utility.nextHour());
        }
        BigDecimal paid = BigDecimal.ZERO;
        long energy = 0;
        int year = 0;
        for (int hour : hours) {
            JsonObject settled = piet.get("/api/v1/settlements/" + hour).expect(200).json();
            year = Instant.parse(settled.getString("start")).atZone(ZoneId.of("Europe/Berlin"))
                    .getYear();
            for (JsonObject line : settled.getJsonArray("lines").getValuesAs(JsonObject.class)) {
                if (line.getString("direction").equals("PRODUCTION")) {
                    paid = paid.add(new BigDecimal(line.getString("payout")));
                    energy += line.getJsonNumber("energy_wh").longValueExact();
                }
            }
        }

        Visitor guest = Visitor.at(utility.url());
        Visitor producer = signedIn(guest, "piet");
        String csv = shown(producer, "/earnings/" + year + ".csv", 200);
        String[] total = Arrays.stream(csv.split("\r\n")).filter(row -> row.startsWith("total"))
                .findFirst().orElseThrow().split(",");
        assertTrue(paid.signum() > 0, csv);
        assertEquals(0, paid.compareTo(new BigDecimal(total[2])), csv);
        assertEquals(Long.toString(energy), total[1], csv);
        assertEquals(14, csv.split("\r\n").length, csv);
        assertTrue(shown(producer, "/earnings/" + year + ".pdf", 200).startsWith("%PDF"));
        shown(signedIn(guest, "rosa"), "/earnings/" + year + ".csv", 403);
        shown(guest, "/earnings/" + year + ".csv", 403);
        shown(producer, "/earnings/nineteen.csv", 404);
    }

    private static Visitor signedIn(Visitor guest, String login) {
        return guest.withSession(Visitor.session(guest.signIn(login, OwnUtility.PASSWORD)));
    }

    private static String shown(Visitor visitor, String path, int status) {
        HttpResponse<String> answer = visitor.get(path);
        assertEquals(status, answer.statusCode(), path);
        return answer.body();
    }
}
