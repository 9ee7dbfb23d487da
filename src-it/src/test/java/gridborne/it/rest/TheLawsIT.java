package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must always hold is checked when asked; what is broken is an alarm until it is whole. */
@OnTheStack
class TheLawsIT {

    private static LocalStack stack;
    private static OwnUtility utility;
    private static Api operator;

    @BeforeAll
    static void setUp(LocalStack running) {
        stack = running;
        utility = OwnUtility.of(stack);
        operator = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        utility.guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 2))
                .expect(200);
    }

    @Test
    void holdAfterTwoHours() {
        compare();

        JsonObject checks = check();

        assertEquals(0, checks.getInt("broken"), checks::toString);
        List<JsonObject> laws = checks.getJsonArray("laws").getValuesAs(JsonObject.class);
        assertEquals(List.of("I2", "I3", "I4", "I5", "I5", "I6", "I7", "I9", "I10"),
                laws.stream().map(law -> law.getString("law")).toList());
        laws.forEach(law -> assertEquals("holds", result(law).getString("verdict"),
                law::toString));
        assertFalse(result(laws.get(1)).getString("compared").isBlank());
    }

    /** I2, I4 and I6: each names the values that differ. */
    @Test
    void areBrokenByAWrongBalanceAndAMissingHour() {
        try (TenantDatabase database = TenantDatabase.of(stack.portalSettings(), slug())) {
            database.run("update chain_meter set balance = balance + 1 where meter = 0");
            database.run("update chain_hour set fee = fee + 1 where hour = ("
                    + "select max(hour) from chain_hour)");

            JsonObject checks = check();

            assertEquals(3, checks.getInt("broken"), checks::toString);
            assertTrue(checks.toString().contains("Meter 0 in microcoins"), checks::toString);
            assertTrue(checks.toString().contains("what comes in is not what goes out"),
                    checks::toString);
            JsonObject rebuilt = rebuild();
            assertEquals("broken", rebuilt.getString("verdict"), rebuilt::toString);
            assertEquals(2, rebuilt.getJsonArray("differences").size(), rebuilt::toString);

            assertEquals(3, standingAlarms());
            database.run("update chain_meter set balance = balance - 1 where meter = 0");
            database.run("update chain_hour set fee = fee - 1 where hour = ("
                    + "select max(hour) from chain_hour)");
        }

        assertEquals(0, check().getInt("broken"));
        assertEquals(0, standingAlarms());
    }

    /** S10.5: not even by those who own the tables; a utility goes as a whole, or nothing does. */
    @Test
    void keepTheLogOfChangesFromItsOwner() {
        try (TenantDatabase owner = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            for (String slip : List.of("update tenant_audit set detail = 'nothing'",
                    "delete from tenant_audit where number = 1", "truncate tenant_audit",
                    deleted("0"))) {
                IllegalStateException refused = assertThrows(IllegalStateException.class,
                        () -> owner.run(slip), slip);
                assertTrue(refused.getCause().getMessage().contains("stays as it was written"),
                        refused.getCause().getMessage());
            }
            IllegalStateException undone = assertThrows(IllegalStateException.class,
                    () -> owner.run(deleted("current_setting('app.tenant')")));
            assertTrue(undone.getCause().getMessage().contains("0 changes are left"),
                    undone.getCause().getMessage());
            assertTrue(owner.number("select count(*) from tenant_audit") > 0);
        }
    }

    /** All changes of a utility, and all of them back again by an error at the end. */
    private static String deleted(String tenant) {
        return """
                do $$ begin
                    perform set_config('gridborne.deleted_tenant', %s::text, true);
                    delete from tenant_audit;
                    raise exception '%% changes are left', (select count(*) from tenant_audit);
                end $$""".formatted(tenant);
    }

    /** I3: a credit of other coins, a credit that nobody paid, a payment without a credit. */
    @Test
    void areBrokenByCreditsThatAreNotThePayments() {
        try (TenantDatabase owner = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            owner.run("update billing_counter_sale set microcoins = microcoins + 1");

            assertBroken("I3", "but the receipt first paid for 100.000001");

            owner.run("update billing_counter_sale set microcoins = microcoins - 1,"
                    + " operation = operation + 1000000");

            assertBroken("I3", "but nobody paid for it");
            assertBroken("I3", "The receipt first is paid, but operation");
            owner.run("update billing_counter_sale set operation = operation - 1000000");
        }

        assertEquals(0, check().getInt("broken"));
        assertEquals(0, standingAlarms());
    }

    /** I10: Stripe booked money that nobody ordered for, and a minor unit is enough. */
    @Test
    void areBrokenByMoneyThatFitsNoOrder() {
        try (TenantDatabase owner = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            owner.run("insert into billing_booking (id, kind, type, payment_intent, amount_minor,"
                    + " fee_minor, currency, booked_at) values ('txn_stray', 'CHARGE', 'charge',"
                    + " 'pi_stray', 1, 0, 'EUR', now())");
            compare();

            assertBroken("I10", "CHARGE_WITHOUT_ORDER pi_stray");

            owner.run("delete from billing_booking where id = 'txn_stray'");
        }
        compare();

        assertEquals(0, check().getInt("broken"));
        assertEquals(0, standingAlarms());
    }

    /** I4: fold(events from block 0) = the live book. */
    @Test
    void findTheBookMadeAgainFromTheFirstBlockTheSame() {
        JsonObject rebuilt = rebuild();

        assertEquals("holds", rebuilt.getString("verdict"), rebuilt::toString);
        assertTrue(rebuilt.getString("compared").contains("events up to block"),
                rebuilt::toString);
    }

    @Test
    void areCheckedForTheStaffAlone() {
        utility.guest.post("/api/v1/checks", "").expectProblem(401);
        utility.rosa.post("/api/v1/checks", "").expectProblem(403);
        operator.as("").post(rebuildPath(), "").expectProblem(401);
        operator.post("/api/v1/tenants/nobody-here/projection-rebuild", "").expectProblem(404);
    }

    /** One law, with these words, and an alarm about it. */
    private static void assertBroken(String number, String words) {
        JsonObject checks = check();

        assertEquals(1, checks.getInt("broken"), checks::toString);
        JsonObject law = checks.getJsonArray("laws").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("law").equals(number)).findFirst().orElseThrow();
        assertTrue(law.toString().contains(words), law::toString);
        assertEquals(1, standingAlarms());
    }

    private static void compare() {
        utility.admin.post("/api/v1/reconciliations", "{}").expect(201);
    }

    private static JsonObject check() {
        return utility.admin.post("/api/v1/checks", "").expect(200).json();
    }

    private static JsonObject rebuild() {
        return operator.post(rebuildPath(), "").expect(200).json();
    }

    private static String rebuildPath() {
        return "/api/v1/tenants/" + slug() + "/projection-rebuild";
    }

    private static long standingAlarms() {
        return utility.admin.get("/api/v1/alarms").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(alarm -> alarm.getBoolean("stands")).count();
    }

    private static String slug() {
        return utility.guest.get("/api/v1/grid").expect(200).text("slug");
    }

    private static JsonObject result(JsonObject law) {
        return law.getJsonObject("result");
    }
}
