package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Answer;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** S7.4: the account and the secrets are exchanged and never shown; T5 has its trial elsewhere. */
@OnTheStack
class SigningSecretsIT {

    private static final String ACCOUNT = "/api/v1/payment-account";
    private static final String SECRETS = ACCOUNT + "/webhook-secrets";
    private static PayingUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = PayingUtility.of(stack);
    }

    private static int deliver(String secret) {
        JsonObject event = Message.event("customer.created", Json.createObjectBuilder()
                .add("id", "cus_1").add("object", "customer").build());
        return Message.signed(event, secret).to(utility.url());
    }

    private static String newSecret() {
        return "whsec_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void endWhenTheyAreRemoved() {
        String secret = newSecret();
        String id = utility.believe(secret).text("id");
        assertEquals(200, deliver(secret));

        utility.admin.delete(SECRETS + "/" + id).expect(204);

        assertEquals(400, deliver(secret));
        utility.admin.delete(SECRETS + "/whs_none").expectProblem(404);
    }

    @Test
    void endNotAllAtOnceUnlessThatIsMeant(LocalStack stack) {
        PayingUtility other = PayingUtility.of(stack);
        List<String> ids = ids(other);
        String last = ids.get(0);
        ids.stream().skip(1).forEach(id -> other.admin.delete(SECRETS + "/" + id).expect(204));

        Answer refused = other.admin.delete(SECRETS + "/" + last).expectProblem(422);

        assertTrue(refused.body().contains("force=true"), refused.body());
        assertEquals(1, other.admin.get(SECRETS).expect(200).array().size());
        other.admin.delete(SECRETS + "/" + last + "?force=true").expect(204);
        assertEquals(0, other.admin.get(SECRETS).expect(200).array().size());
    }

    /** Each sees the other's secret before the other has ended it. */
    @Test
    void endNotAllByTwoAdminsAtOnce(LocalStack stack) {
        PayingUtility other = PayingUtility.of(stack);
        for (int round = 0; round < 6; round++) {
            List<CompletableFuture<Integer>> ends = ids(other).stream().map(id ->
                    CompletableFuture.supplyAsync(() ->
                            other.admin.delete(SECRETS + "/" + id).status())).toList();

            assertEquals(List.of(204, 422), ends.stream().map(CompletableFuture::join).sorted()
                    .toList());
            assertEquals(1, ids(other).size());
            other.believe(newSecret());
        }
    }

    private static List<String> ids(PayingUtility utility) {
        return utility.admin.get(SECRETS).expect(200).array().getValuesAs(JsonObject.class)
                .stream().map(secret -> secret.getString("id")).toList();
    }

    @Test
    void belongToOneAccountOnceItHasSold(LocalStack stack) {
        PayingUtility seller = PayingUtility.of(stack);
        PayingUtility another = PayingUtility.of(stack);
        seller.forOneself(seller.rosa, "2.00");

        Answer refused = seller.admin.put(ACCOUNT, key(another.stripe.account().secretKey()))
                .expectProblem(422);

        assertTrue(refused.body().contains(seller.stripe.account().id()), refused.body());
        assertEquals(seller.stripe.account().id(),
                seller.admin.get(ACCOUNT).expect(200).text("account"));
    }

    @Test
    void areShownToNobody() {
        Answer secrets = utility.admin.get(SECRETS).expect(200);
        Answer account = utility.admin.get(ACCOUNT).expect(200);

        assertFalse(secrets.body().contains("whsec_"), secrets.body());
        assertFalse(account.body().contains("sk_test_"), account.body());
        assertEquals("test", account.text("mode"));
        assertEquals(utility.stripe.account().id(), account.text("account"));
        utility.rosa.get(SECRETS).expectProblem(403);
        utility.guest.get(ACCOUNT).expectProblem(401);
        utility.rosa.post(SECRETS, Json.createObjectBuilder().add("secret", newSecret()))
                .expectProblem(403);
    }

    @Test
    void replaceAKeyOnlyByOneThatWorks() {
        String restricted = utility.stripe.command("keys").getString("key");

        utility.admin.put(ACCOUNT, key(restricted)).expect(200);
        utility.admin.put(ACCOUNT, key("sk_test_" + "unknown0000000")).expectProblem(422);
        utility.admin.put(ACCOUNT, key("sk_live_" + "0123456789")).expectProblem(422);
        utility.admin.put(ACCOUNT, key("pk_test_0123456789")).expectProblem(400);
        utility.rosa.put(ACCOUNT, key(restricted)).expectProblem(403);

        assertEquals(utility.stripe.account().id(),
                utility.admin.get(ACCOUNT).expect(200).text("account"));
        utility.forLamp(utility.guest, "2.00");
    }

    private static JsonObjectBuilder key(String key) {
        return Json.createObjectBuilder().add("secret_key", key);
    }
}
