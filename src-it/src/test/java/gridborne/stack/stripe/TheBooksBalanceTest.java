package gridborne.stack.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.TransferCreateParams;
import gridborne.stack.stripe.json.StripeObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens in whatever order, the balance is the sum of its transactions. */
class TheBooksBalanceTest {

    private static final int STEPS = 120;
    private static final List<String> CARDS = List.of("4242424242424242", "4242424242424242",
            "4000000000000077", "4000000000000002", "4000000000000259", "4000000000005126",
            "DE89370400440532013000", "DE62370400440532013001");

    @TempDir
    Path directory;
    private RunningSandbox stripe;
    private final List<String> charges = new ArrayList<>();
    private String connected;

    @BeforeEach
    void start() {
        stripe = new RunningSandbox(directory);
    }

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void afterAnythingAtAll() throws StripeException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        connected = stripe.client().v1().accounts().create().getId();
        stripe.command("accounts/" + connected + "/onboard", "bank_account",
                random.nextBoolean() ? "DE89370400440532013000" : "DE62370400440532013001");

        for (int step = 0; step < STEPS; step++) {
            try {
                something(random);
            } catch (InvalidRequestException refused) {
                // A refusal must not move any money either.
            }
        }

        assertBalanced(RequestOptions.builder().build(), seed);
        assertBalanced(RunningSandbox.on(connected), seed);
    }

    private void something(Random random) throws StripeException {
        switch (random.nextInt(8)) {
            case 0, 1 -> pay(50 + random.nextInt(5000), CARDS.get(random.nextInt(CARDS.size())));
            case 2, 3 -> stripe.client().v1().refunds().create(RefundCreateParams.builder()
                    .setCharge(anyCharge(random)).setAmount(1L + random.nextInt(3000)).build());
            case 4 -> stripe.client().v1().transfers().create(TransferCreateParams.builder()
                    .setAmount(1L + random.nextInt(3000)).setCurrency("eur")
                    .setDestination(connected).build());
            case 5 -> stripe.client().v1().payouts().create(PayoutCreateParams.builder()
                    .setAmount(1L + random.nextInt(3000)).setCurrency("eur").build());
            case 6 -> stripe.advanceHours(random.nextInt(36));
            default -> endADispute(random);
        }
    }

    private void pay(long cents, String number) throws StripeException {
        Session session = stripe.client().v1().checkout().sessions().create(Offers.coins(cents));
        stripe.command("checkout/" + session.getId() + "/pay", "number", number);
        Charge charge = stripe.client().v1().charges().list().getData().get(0);
        charges.add(charge.getId());
    }

    private String anyCharge(Random random) {
        return charges.isEmpty() ? "ch_none" : charges.get(random.nextInt(charges.size()));
    }

    private void endADispute(Random random) throws StripeException {
        var disputes = stripe.client().v1().disputes().list().getData();
        if (!disputes.isEmpty()) {
            var dispute = disputes.get(random.nextInt(disputes.size()));
            if (dispute.getStatus().equals("needs_response")) {
                StripeObject ended = stripe.command("disputes/" + dispute.getId()
                        + (random.nextBoolean() ? "/win" : "/lose"));
                assertEquals(dispute.getId(), ended.id());
            }
        }
    }

    private void assertBalanced(RequestOptions whose, long seed) throws StripeException {
        long available = 0;
        long pending = 0;
        for (BalanceTransaction one : stripe.client().v1().balanceTransactions().list(
                BalanceTransactionListParams.builder().setLimit(100L).build(), whose)
                .autoPagingIterable(null, whose)) {
            assertEquals(one.getAmount() - one.getFee(), one.getNet(), "seed " + seed);
            if (one.getStatus().equals("available")) {
                available += one.getNet();
            } else {
                pending += one.getNet();
            }
        }
        Balance balance = stripe.client().v1().balance().retrieve(whose);
        assertEquals(available, balance.getAvailable().get(0).getAmount(), "seed " + seed);
        assertEquals(pending, balance.getPending().get(0).getAmount(), "seed " + seed);
    }
}
