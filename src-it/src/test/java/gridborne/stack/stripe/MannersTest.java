package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.StripeCollection;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import gridborne.stack.stripe.json.StripeObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errors, keys, lists, metadata: what is the same for all objects. */
class MannersTest {

    @TempDir
    Path directory;
    private RunningSandbox stripe;

    @BeforeEach
    void start() {
        stripe = new RunningSandbox(directory);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    private List<Customer> customers(int count) throws StripeException {
        List<Customer> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            all.add(stripe.client().v1().customers().create(CustomerCreateParams.builder()
                    .setName("Customer " + number).build()));
        }
        return all;
    }

    private static List<String> names(StripeCollection<Customer> list) {
        return list.getData().stream().map(Customer::getName).toList();
    }

    @Test
    void refuseAKeyThatIsUnknownOrRevoked() throws StripeException {
        String key = stripe.command("keys").text("key");
        stripe.client(key).v1().customers().list();
        stripe.command("keys/revoke", "key", key);

        assertThrows(AuthenticationException.class,
                () -> stripe.client("sk_test_nobody").v1().customers().list());
        AuthenticationException expired = assertThrows(AuthenticationException.class,
                () -> stripe.client(key).v1().customers().list());
        assertEquals("api_key_expired", expired.getCode());
    }

    @Test
    void letARestrictedKeyDoWhatItIsFor() throws StripeException {
        String key = stripe.command("keys", "permissions[]", "customer_read").text("key");

        assertEquals(0, stripe.client(key).v1().customers().list().getData().size());
        PermissionException refused = assertThrows(PermissionException.class,
                () -> stripe.client(key).v1().customers().create(
                        CustomerCreateParams.builder().build()));
        assertTrue(key.startsWith("rk_test_"));
        assertTrue(refused.getMessage().contains("rak_customer_write"));
        assertFalse(refused.getMessage().contains(key));
    }

    @Test
    void nameTheParameterThatIsWrong() {
        InvalidRequestException unknown = assertThrows(InvalidRequestException.class,
                () -> stripe.client().v1().customers().create(CustomerCreateParams.builder()
                        .putExtraParam("colour", "red").build()));
        InvalidRequestException missing = assertThrows(InvalidRequestException.class,
                () -> stripe.client().v1().checkout().sessions().create(
                        SessionCreateParams.builder()
                                .setSuccessUrl(Offers.SUCCESS).build()));
        InvalidRequestException absent = assertThrows(InvalidRequestException.class,
                () -> stripe.client().v1().customers().retrieve("cus_none"));

        assertEquals("parameter_unknown", unknown.getCode());
        assertEquals("colour", unknown.getParam());
        assertEquals("parameter_missing", missing.getCode());
        assertEquals("line_items", missing.getParam());
        assertEquals("resource_missing", absent.getCode());
        assertEquals(404, absent.getStatusCode());
        assertTrue(absent.getStripeError().getDocUrl().endsWith("/resource-missing"));
    }

    @Test
    void refuseAmountsThatCannotBeCharged() {
        for (long amount : List.of(49L, 100_000_000L)) {
            assertThrows(InvalidRequestException.class, () -> stripe.client().v1().checkout()
                    .sessions().create(Offers.coins(amount)));
        }
        InvalidRequestException dinar = assertThrows(InvalidRequestException.class,
                () -> stripe.client().v1().checkout().sessions().create(
                        Offers.coins(1235, "kwd").build()));
        assertTrue(dinar.getMessage().contains("last digit"));
    }

    @Test
    void answerWhoAskedAndInWhichRelease() {
        HttpResponse<String> answer = stripe.raw("GET", "/v1/customers", "", Map.of(
                "Authorization", "Bearer " + RunningSandbox.COMMONS.secretKey(),
                "Stripe-Version", com.stripe.Stripe.API_VERSION));
        HttpResponse<String> wrong = stripe.raw("GET", "/v1/customers", "", Map.of(
                "Authorization", "Bearer " + RunningSandbox.COMMONS.secretKey(),
                "Stripe-Version", "tomorrow"));

        assertTrue(answer.headers().firstValue("Request-Id").orElse("").startsWith("req_"));
        assertEquals(com.stripe.Stripe.API_VERSION,
                answer.headers().firstValue("Stripe-Version").orElse(""));
        assertEquals(400, wrong.statusCode());
    }

    @Test
    void goThroughAListInPortionsInBothDirections() throws StripeException {
        List<Customer> all = customers(7);

        var first = stripe.client().v1().customers().list(CustomerListParams.builder()
                .setLimit(3L).build());
        var second = stripe.client().v1().customers().list(CustomerListParams.builder()
                .setLimit(3L).setStartingAfter(first.getData().get(2).getId()).build());
        var back = stripe.client().v1().customers().list(CustomerListParams.builder()
                .setLimit(2L).setEndingBefore(second.getData().get(0).getId()).build());

        assertEquals(List.of("Customer 6", "Customer 5", "Customer 4"), names(first));
        assertTrue(first.getHasMore());
        assertEquals(List.of("Customer 3", "Customer 2", "Customer 1"), names(second));
        assertEquals(List.of("Customer 5", "Customer 4"), names(back));
        assertTrue(back.getHasMore());
        int seen = 0;
        for (Customer each : first.autoPagingIterable()) {
            assertEquals(all.get(all.size() - 1 - seen).getId(), each.getId());
            seen++;
        }
        assertEquals(7, seen);
    }

    @Test
    void filterAListByItsTime() throws StripeException {
        customers(1);
        long before = stripe.client().v1().customers().list().getData().get(0).getCreated();
        stripe.advanceHours(1);
        customers(2);

        var late = stripe.client().v1().customers().list(CustomerListParams.builder()
                .setCreated(CustomerListParams.Created.builder().setGt(before).build()).build());

        assertEquals(2, late.getData().size());
    }

    @Test
    void mergeMetadataKeyByKey() throws StripeException {
        Customer customer = stripe.client().v1().customers().create(CustomerCreateParams.builder()
                .putMetadata("tenant", "commons").putMetadata("login", "angel").build());

        Customer changed = stripe.client().v1().customers().update(customer.getId(),
                CustomerUpdateParams.builder().putMetadata("login", "")
                        .putMetadata("meter", "HOUSE-1").build());

        assertEquals(Map.of("tenant", "commons", "meter", "HOUSE-1"), changed.getMetadata());
    }

    @Test
    void haveTroubleOnRequest() {
        stripe.command("faults", "trouble", "too_many", "method", "GET", "times", "1");
        assertThrows(RateLimitException.class, () -> stripe.client().v1().customers().list());

        stripe.command("faults", "trouble", "server_error", "method", "GET");
        StripeException error = assertThrows(StripeException.class,
                () -> stripe.client().v1().customers().list());

        assertEquals(500, error.getStatusCode());
    }

    @Test
    void forgetEventsLongAfterAMonth() throws StripeException {
        customers(1);
        stripe.advanceHours(29 * 24);
        assertEquals(1, stripe.client().v1().events().list().getData().size());

        stripe.advanceHours(13 * 24);

        assertEquals(0, stripe.client().v1().events().list().getData().size());
        assertEquals(1, stripe.client().v1().customers().list().getData().size());
    }

    @Test
    void cannotBePutBack() {
        HttpResponse<String> answer = stripe.raw("POST", "/_sandbox/clock", "seconds=-1",
                Map.of());

        assertEquals(400, answer.statusCode());
    }

    @Test
    void tellTheTime() {
        StripeObject before = StripeObject.of(stripe.get("/_sandbox/clock").body());

        stripe.advanceHours(24);

        StripeObject after = StripeObject.of(stripe.get("/_sandbox/clock").body());
        assertTrue(after.number("now") - before.number("now") >= 86_400);
    }
}
