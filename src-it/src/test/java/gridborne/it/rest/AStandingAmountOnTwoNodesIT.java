package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two portals look at the same pools at the same time; each standing amount is given once. */
@OnTheStack
@ArquillianTest
class AStandingAmountOnTwoNodesIT {

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void takesAStandingAmountOnceHoweverManyNodesThereAre(LocalStack stack) {
        PoolUtility utility = PoolUtility.of(stack);
        utility.found("5");
        List<Api> members = IntStream.range(0, 6)
                .mapToObj(i -> utility.newMember("m" + i, i == 0 ? "0" : "10")).toList();
        members.forEach(member -> member.put(PoolUtility.POOL + "/standing-amount",
                Json.createObjectBuilder().add("coins", "2").add("day", utility.today()))
                .expect(200));
        utility.await(() -> utility.inside().getJsonArray("dues").size() == 6);
        utility.await(() -> utility.pool().getString("balance").equals("10"));
        // The rounds after that, of both, change nothing.
        Instant later = Instant.now().plusSeconds(11);
        utility.await(() -> Instant.now().isAfter(later));
        JsonObject pool = utility.pool();
        assertEquals("10", pool.getString("paid_in"));
        List<JsonObject> dues = utility.inside().getJsonArray("dues")
            .getValuesAs(JsonObject.class);
        assertEquals(6, dues.size());
        assertEquals(List.of("m0 0"), dues.stream().filter(due -> due.containsKey("had"))
            .filter(due -> !due.isNull("had"))
            .map(due -> due.getString("member") + " " + due.getString("had")).toList());
    }
}
