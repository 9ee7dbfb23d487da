package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.DisputeUpdateParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundCreateParams;
import gridborne.stack.stripe.json.StripeObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refunds and disputes: what came goes back, whole or in parts, and perhaps comes again. */
class MoneyGoesBackTest {

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

    private Charge paid(String card) throws StripeException {
        Session session = stripe.client().v1().checkout().sessions().create(Offers.coins(1000));
        stripe.command("checkout/" + session.getId() + "/pay", "number", card);
        return stripe.client().v1().charges().list().getData().get(0);
    }

    private Charge again(Charge charge) throws StripeException {
        return stripe.client().v1().charges().retrieve(charge.getId(),
                ChargeRetrieveParams.builder().addExpand("refunds").build());
    }

    private Refund refund(Charge charge, long amount) throws StripeException {
        return stripe.client().v1().refunds().create(RefundCreateParams.builder()
                .setCharge(charge.getId()).setAmount(amount).build());
    }

    private Set<String> told() throws StripeException {
        return stripe.client().v1().events().list(EventListParams.builder().setLimit(100L)
                .build()).getData().stream().map(Event::getType).collect(Collectors.toSet());
    }

    /** All there is, available or not. */
    private long balance() throws StripeException {
        Balance balance = stripe.client().v1().balance().retrieve();
        return balance.getAvailable().get(0).getAmount() + balance.getPending().get(0).getAmount();
    }

    @Test
    void inPartsUntilNothingIsLeft() throws StripeException {
        Charge charge = paid("4242424242424242");

        refund(charge, 300);
        refund(charge, 700);

        assertEquals(1000, again(charge).getAmountRefunded());
        assertTrue(again(charge).getRefunded());
        assertEquals(2, again(charge).getRefunds().getData().size());
        InvalidRequestException refused = assertThrows(InvalidRequestException.class,
                () -> refund(charge, 1));
        assertEquals("charge_already_refunded", refused.getCode());
        // The fee of the payment, 0.40, is not given back.
        assertEquals(-40, balance());
    }

    @Test
    void neverMoreThanCame() throws StripeException {
        Charge charge = paid("4242424242424242");
        refund(charge, 300);

        InvalidRequestException refused = assertThrows(InvalidRequestException.class,
                () -> refund(charge, 701));

        assertEquals("amount", refused.getParam());
        assertEquals(300, again(charge).getAmountRefunded());
    }

    @Test
    void byTheDashboardToo() throws StripeException {
        Charge charge = paid("4242424242424242");

        stripe.command("refunds", "charge", charge.getId(), "amount", "400");

        Event event = stripe.client().v1().events().list(EventListParams.builder()
                .setType("charge.refunded").build()).getData().get(0);
        assertEquals(400, ((Charge) event.getDataObjectDeserializer().getObject().orElseThrow())
                .getAmountRefunded());
        assertEquals(null, event.getRequest().getId());
        assertEquals(400, stripe.client().v1().refunds().list().getData().get(0).getAmount());
    }

    @Test
    void andReturnsWhenARefundFails() throws StripeException {
        Charge charge = paid("4000000000005126");
        Refund refund = refund(charge, 1000);

        stripe.command("clock", "seconds", "200");

        Refund failed = stripe.client().v1().refunds().retrieve(refund.getId());
        assertEquals("succeeded", refund.getStatus());
        assertEquals("failed", failed.getStatus());
        assertEquals("expired_or_canceled_card", failed.getFailureReason());
        assertEquals(0, again(charge).getAmountRefunded());
        assertEquals(960, balance());
        assertTrue(told().contains("refund.failed"));
    }

    @Test
    void afterAWhileWithSomeCards() throws StripeException {
        Refund refund = refund(paid("4000000000007726"), 500);

        stripe.command("clock", "seconds", "200");

        assertEquals("pending", refund.getStatus());
        assertEquals("succeeded", stripe.client().v1().refunds().retrieve(refund.getId())
                .getStatus());
    }

    @Test
    void atOnceWhenThePayerDeniesThePayment() throws StripeException {
        Charge charge = paid("4000000000000259");

        Dispute dispute = stripe.client().v1().disputes().list().getData().get(0);
        assertEquals("needs_response", dispute.getStatus());
        assertEquals(charge.getId(), dispute.getCharge());
        assertEquals(-1000, dispute.getBalanceTransactions().get(0).getAmount());
        assertEquals(2000, dispute.getBalanceTransactions().get(0).getFee());
        assertTrue(again(charge).getDisputed());
        assertEquals(960 - 1000 - 2000, balance());
        assertTrue(told().containsAll(List.of("charge.dispute.created",
                "charge.dispute.funds_withdrawn")));
        InvalidRequestException refused = assertThrows(InvalidRequestException.class,
                () -> refund(charge, 100));
        assertEquals("charge_disputed", refused.getCode());
    }

    @Test
    void forGoodWhenADisputeIsLost() throws StripeException {
        paid("4000000000000259");
        String dispute = stripe.client().v1().disputes().list().getData().get(0).getId();
        long before = balance();

        Dispute lost = stripe.client().v1().disputes().close(dispute);

        assertEquals("lost", lost.getStatus());
        assertEquals(before, balance());
        assertTrue(told().contains("charge.dispute.closed"));
        assertThrows(InvalidRequestException.class,
                () -> stripe.client().v1().disputes().close(dispute));
    }

    @Test
    void andReturnsWhenADisputeIsWonByItsEvidence() throws StripeException {
        paid("4000000000000259");
        String dispute = stripe.client().v1().disputes().list().getData().get(0).getId();

        Dispute submitted = stripe.client().v1().disputes().update(dispute,
                DisputeUpdateParams.builder().setEvidence(DisputeUpdateParams.Evidence.builder()
                        .setUncategorizedText("winning_evidence").build()).build());
        stripe.command("clock", "seconds", "10");

        assertEquals("under_review", submitted.getStatus());
        Dispute won = stripe.client().v1().disputes().retrieve(dispute);
        assertEquals("won", won.getStatus());
        assertEquals(1000, won.getBalanceTransactions().get(1).getAmount());
        assertEquals(960 - 2000, balance());
        assertTrue(told().contains("charge.dispute.funds_reinstated"));
    }

    @Test
    void andReturnsLongAfterADisputeWasLost() throws StripeException {
        Charge charge = paid("4242424242424242");
        StripeObject dispute = stripe.command("disputes", "charge", charge.getId(),
                "amount", "600", "reason", "product_not_received");
        stripe.command("disputes/" + dispute.id() + "/lose");

        StripeObject won = stripe.command("disputes/" + dispute.id() + "/win", "amount", "250");

        assertEquals("won", won.text("status"));
        assertEquals(960 - 600 - 2000 + 250, balance());
    }

    @Test
    void notWhileThereIsOnlyAQuestion() throws StripeException {
        paid("4000000000001976");
        Dispute inquiry = stripe.client().v1().disputes().list().getData().get(0);
        assertEquals("warning_needs_response", inquiry.getStatus());
        assertEquals(960, balance());

        stripe.command("disputes/" + inquiry.getId() + "/escalate");

        assertEquals(960 - 1000 - 2000, balance());
        assertEquals("needs_response", stripe.client().v1().disputes()
                .retrieve(inquiry.getId()).getStatus());
    }
}
