package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.stripe.json.StripeObject;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every object has the members and types of Stripe's published example of its kind. */
class TheShapesOfAnswersTest {

    private static final String[] SESSION = {"mode", "payment", "success_url", Offers.SUCCESS,
        "line_items[0][price_data][currency]", "eur", "line_items[0][price_data][unit_amount]",
        "1000", "line_items[0][price_data][product_data][name]", "coins",
        "payment_method_types[]", "card"};

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

    private StripeObject ask(String method, String path, String... form) {
        return askOn(RunningSandbox.COMMONS.id(), method, path, form);
    }

    private StripeObject askOn(String account, String method, String path, String... form) {
        String encoded = RunningSandbox.encoded(form);
        HttpResponse<String> answer = stripe.raw(method, "/v1/" + path
                + (method.equals("GET") ? "?" + encoded : ""), encoded,
                Map.of("Authorization", "Bearer " + RunningSandbox.COMMONS.secretKey(),
                        "Stripe-Account", account));
        assertEquals(200, answer.statusCode(), answer.body());
        return StripeObject.of(answer.body());
    }

    private static void assertShape(String kind, StripeObject answer, String... allowed) {
        assertEquals(List.of(), Shape.differences(kind, answer.json(), allowed));
    }

    private StripeObject paidSession(String card) {
        StripeObject session = ask("POST", "checkout/sessions", SESSION);
        stripe.command("checkout/" + session.id() + "/pay", "number", card);
        return ask("GET", "checkout/sessions/" + session.id(), "expand[]", "line_items",
                "expand[]", "payment_intent.latest_charge.balance_transaction",
                "expand[]", "payment_intent.payment_method");
    }

    private String connected() {
        String account = ask("POST", "accounts", "type", "express", "country", "DE",
                "capabilities[transfers][requested]", "true").id();
        stripe.command("accounts/" + account + "/onboard");
        return account;
    }

    @Test
    void ofAnOpenSession() {
        assertShape("checkout.session", ask("POST", "checkout/sessions", SESSION));
    }

    @Test
    void ofAPaymentAndAllOfItsParts() {
        StripeObject session = paidSession("4242424242424242");

        StripeObject intent = session.part("payment_intent");
        StripeObject charge = ask("GET", "charges/" + intent.text("latest_charge.id"),
                "expand[]", "refunds");
        assertShape("checkout.session", session.with("payment_intent", intent.id()),
                "checkout.session.line_items is not Stripe's");
        assertShape("item", session.parts("line_items.data").get(0));
        assertShape("payment_intent", intent);
        assertShape("charge", charge);
        assertShape("balance_transaction", intent.part("latest_charge.balance_transaction"));
        assertShape("payment_method", intent.part("payment_method"));
    }

    @Test
    void ofARefund() {
        StripeObject session = paidSession("4242424242424242");

        assertShape("refund", ask("POST", "refunds", "payment_intent",
                session.text("payment_intent.id"), "amount", "300"));
    }

    @Test
    void ofADispute() {
        paidSession("4000000000000259");

        assertShape("dispute", ask("GET", "disputes").parts("data").get(0));
    }

    @Test
    void ofACustomerAndItsDeletion() {
        StripeObject customer = ask("POST", "customers", "email", "a@example.com");

        assertShape("customer", customer);
        assertShape("deleted_customer", ask("DELETE", "customers/" + customer.id()));
    }

    @Test
    void ofTheOwnAccountAndAConnectedOne() {
        StripeObject connected = ask("POST", "accounts", "type", "express", "country", "DE",
                "capabilities[transfers][requested]", "true");

        assertShape("account", ask("GET", "account"));
        assertShape("account", connected);
        stripe.command("accounts/" + connected.id() + "/onboard");
        StripeObject onboarded = ask("GET", "accounts/" + connected.id());
        assertShape("account", onboarded);
        assertShape("bank_account", onboarded.parts("external_accounts.data").get(0));
        assertShape("capability", ask("GET", "accounts/" + connected.id()
                + "/capabilities/transfers"));
        assertShape("login_link", ask("POST", "accounts/" + connected.id() + "/login_links"));
        assertShape("deleted_account", ask("DELETE", "accounts/" + connected.id()));
    }

    @Test
    void ofALinkToOnboard() {
        String account = ask("POST", "accounts", "type", "express").id();

        assertShape("account_link", ask("POST", "account_links", "account", account,
                "type", "account_onboarding", "refresh_url", "http://commons.localhost/again",
                "return_url", "http://commons.localhost/back"));
    }

    @Test
    void ofATransferItsReversalAndAPayout() {
        stripe.command("balance", "amount", "5000", "currency", "eur");
        String account = connected();
        StripeObject transfer = ask("POST", "transfers", "amount", "2000", "currency", "eur",
                "destination", account);
        StripeObject reversal = ask("POST", "transfers/" + transfer.id() + "/reversals",
                "amount", "500");
        StripeObject payout = askOn(account, "POST", "payouts", "amount", "1000",
                "currency", "eur");

        assertShape("transfer", transfer);
        assertShape("transfer_reversal", reversal);
        assertShape("payout", payout);
        stripe.command("payouts/" + payout.id() + "/fail");
        assertShape("payout", askOn(account, "GET", "payouts/" + payout.id()));
    }

    @Test
    void ofTheBalance() {
        assertShape("balance", ask("GET", "balance"));
    }

    @Test
    void ofAWebhookEndpointAndItsDeletion() {
        StripeObject endpoint = ask("POST", "webhook_endpoints", "url",
                "http://127.0.0.1:9/webhooks/stripe", "enabled_events[]", "*");

        assertShape("webhook_endpoint", endpoint, "webhook_endpoint.secret is not Stripe's");
        assertShape("webhook_endpoint", ask("GET", "webhook_endpoints/" + endpoint.id()));
        assertShape("deleted_webhook_endpoint", ask("DELETE", "webhook_endpoints/"
                + endpoint.id()));
    }

    @Test
    void ofAnEventAndTheObjectInIt() {
        paidSession("4242424242424242");

        StripeObject event = ask("GET", "events", "type", "checkout.session.completed")
                .parts("data").get(0);

        assertShape("event", event);
        assertShape("checkout.session", event.part("data.object"));
    }

    @Test
    void ofAPaymentMethodMadeByHand() {
        assertShape("payment_method", ask("POST", "payment_methods", "type", "card",
                "card[number]", "4242424242424242", "card[exp_month]", "12", "card[exp_year]",
                "2034", "card[cvc]", "123"));
    }

    @Test
    void isNoticedWhenItIsWrong() {
        StripeObject refund = StripeObject.of("{\"id\":1,\"object\":null,\"more\":true}");

        List<String> differences = Shape.differences("refund", refund.json());

        assertTrue(differences.containsAll(List.of("refund.amount is missing",
                "refund.more is not Stripe's", "refund.object is null",
                "refund.id is NUMBER, not STRING")), differences.toString());
    }
}
