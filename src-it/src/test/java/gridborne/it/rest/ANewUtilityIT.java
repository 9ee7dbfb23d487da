package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An operator sets up a utility (S10.4); what is refused leaves nothing behind. */
@OnTheStack
class ANewUtilityIT {

    private static final String TENANTS = "/api/v1/tenants";
    private static Api operators;

    @BeforeAll
    static void setUp(LocalStack stack) {
        operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
    }

    @Test
    void isNotSetUpWithALiveKeyInADemo() {
        operators.post(TENANTS, wish("livekey").add("stripe_secret_key",
                "sk_live_" + "0123456789")).expectProblem(422);

        operators.get(TENANTS + "/livekey").expectProblem(404);
    }

    @Test
    void isNotSetUpWithAKeyThatStripeDoesNotKnow() {
        operators.post(TENANTS, wish("wrongkey").add("stripe_secret_key",
                "sk_test_" + "0123456789")).expectProblem(422);

        operators.get(TENANTS + "/wrongkey").expectProblem(404);
    }

    @Test
    void keepsItsNameToItself() {
        operators.post(TENANTS, wish("commons")).expectProblem(409);
    }

    @Test
    void goesOnWhereItStoppedWhenAskedForAgain() {
        operators.post(TENANTS, wish("again")).expect(202);

        assertEquals("again", operators.post(TENANTS, wish("again")).text("slug"));
        operators.post(TENANTS, wish("again").add("name", "Another name")).expectProblem(409);
    }

    @Test
    void isSetUpByOperatorsOnly() {
        Api guest = operators.as("");

        guest.post(TENANTS, wish("guests")).expectProblem(401);
        guest.get(TENANTS).expectProblem(401);
        guest.post("/api/v1/operators", Json.createObjectBuilder().add("name", "X")
                .add("login", "x").add("password", OwnUtility.PASSWORD)).expectProblem(401);
        operators.post("/api/v1/operators", Json.createObjectBuilder().add("name", "X")
                .add("login", "x").add("password", OwnUtility.PASSWORD)).expectProblem(403);
    }

    private static JsonObjectBuilder wish(String slug) {
        return OwnUtility.wish(slug);
    }
}
