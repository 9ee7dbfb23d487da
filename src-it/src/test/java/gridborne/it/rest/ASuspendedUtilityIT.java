package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A utility that is closed for a while: looked at, but not changed (S4.2). */
@OnTheStack
class ASuspendedUtilityIT {

    private static OwnUtility utility;
    private static Api operators;
    private static String slug;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
        operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        slug = URI.create(utility.url()).getHost().split("\\.")[0];
        operators.post(suspension(), "{\"reason\":\"\"}").expectProblem(422);
        operators.post(suspension(), "{\"reason\":\"the office moves\"}").expect(200);
    }

    private static String suspension() {
        return "/api/v1/tenants/" + slug + "/suspension";
    }

    @Test
    void isSuspendedOnce() {
        operators.post(suspension(), "{\"reason\":\"again\"}").expectProblem(409);

        assertEquals("the office moves", operators.get("/api/v1/tenants/" + slug + "/health")
                .expect(200).text("suspended_for"));
    }

    /** Pages say so, and their forms change nothing. */
    @Test
    void tellsItsPeopleWhy() {
        assertTrue(utility.guest.get("/").expect(200).body().contains("the office moves"));

        Answer refused = utility.guest.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/register", "name=Ines&mail=ines%40example.org&password=x");

        assertEquals(403, refused.status());
        assertTrue(refused.body().contains("nothing was changed"), refused.body());
    }

    @Test
    void refusesReadingsWithTheReason() {
        for (Answer refused : new Answer[] {
            utility.gateway.post("/api/v1/meters/HOUSE-1/readings", "{\"register_wh\":1001}"),
            utility.gateway.with("Content-Type", "text/csv").post("/api/v1/readings",
                    "meter,register_wh\nHOUSE-1,1001")}) {
            refused.expectProblem(403);
            assertTrue(refused.text("type").endsWith(":suspended"), refused.body());
            assertTrue(refused.text("detail").contains("is suspended"), refused.body());
        }
    }

    @Test
    void refusesEveryOtherChange() {
        utility.rosa.post("/api/v1/meters/HOUSE-1/fund", "{\"coins\":\"1\"}").expectProblem(403);
        utility.admin.patch("/api/v1/meters/HOUSE-1", "{\"name\":\"x\"}").expectProblem(403);
        utility.guest.post("/api/v1/demo/clock", "{\"hours\":1}").expectProblem(403);
    }

    @Test
    void stillShowsWhereTheMoneyIs() {
        utility.guest.get("/api/v1/grid").expect(200);
        utility.rosa.get("/api/v1/me").expect(200);
    }
}
