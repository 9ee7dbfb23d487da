package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A utility that is closed for a while: looked at, but not changed (S4.2). */
@OnTheStack
class ASuspendedUtilityIT {

    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) throws SQLException {
        utility = OwnUtility.of(stack);
        suspend(stack.portalSettings());
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

    /** As the owner of the tables, on behalf of the platform. */
    private static void suspend(Map<String, String> settings) throws SQLException {
        String slug = URI.create(utility.url()).getHost().split("\\.")[0];
        try (Connection owner = DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
                Statement platform = owner.createStatement();
                PreparedStatement suspend = owner.prepareStatement(
                        "update tenant_tenant set state = 'SUSPENDED' where slug = ?")) {
            platform.execute("select set_config('app.tenant', '0', false)");
            suspend.setString(1, slug);
            suspend.executeUpdate();
        }
    }
}
