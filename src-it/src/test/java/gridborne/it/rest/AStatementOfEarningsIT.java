package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
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

        String csv = piet.get("/earnings/" + year + ".csv").expect(200).body();
        String[] total = Arrays.stream(csv.split("\r\n")).filter(row -> row.startsWith("total"))
                .findFirst().orElseThrow().split(",");
        assertTrue(paid.signum() > 0, csv);
        assertEquals(0, paid.compareTo(new BigDecimal(total[2])), csv);
        assertEquals(Long.toString(energy), total[1], csv);
        assertEquals(14, csv.split("\r\n").length, csv);
        assertTrue(piet.get("/earnings/" + year + ".pdf").expect(200).body().startsWith("%PDF"));
        utility.rosa.get("/earnings/" + year + ".csv").expect(403);
        utility.guest.get("/earnings/" + year + ".csv").expect(403);
        piet.get("/earnings/nineteen.csv").expect(404);
    }
}
