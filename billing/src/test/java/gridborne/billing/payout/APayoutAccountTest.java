package gridborne.billing.payout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripe.model.Account;
import gridborne.payment.PayoutAccountState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S7.5: what Stripe knows of a producer, in one word. */
class APayoutAccountTest {

    @Test
    void isReadyWhenMoneyCanComeAndGo() {
        assertEquals(PayoutAccountState.READY, stateOf(true, "active", true, List.of()));
    }

    @Test
    void isNotReadyWhenMoneyCouldComeAndNotGo() {
        assertEquals(PayoutAccountState.DETAILS_MISSING,
                stateOf(false, "active", false, List.of("external_account")));
        assertEquals(PayoutAccountState.IN_REVIEW, stateOf(true, "pending", true, List.of()));
    }

    @Test
    void waitsForTheProducerWhenStripeAsksForMore() {
        assertEquals(PayoutAccountState.DETAILS_MISSING,
                stateOf(false, "inactive", true, List.of("individual.verification.document")));
    }

    @Test
    void isLookedAtByStripeWhenEverythingWasTold() {
        assertEquals(PayoutAccountState.IN_REVIEW, stateOf(false, "pending", true, List.of()));
    }

    @Test
    void isNotReadyWhenTheAnswerSaysNothing() {
        assertEquals(PayoutAccountState.DETAILS_MISSING,
                StripePayoutAccounts.stateOf(new Account()));
    }

    private static PayoutAccountState stateOf(boolean payouts, String transfers,
                                              boolean submitted, List<String> due) {
        Account.Capabilities capabilities = new Account.Capabilities();
        capabilities.setTransfers(transfers);
        Account.Requirements requirements = new Account.Requirements();
        requirements.setCurrentlyDue(due);
        Account account = new Account();
        account.setPayoutsEnabled(payouts);
        account.setDetailsSubmitted(submitted);
        account.setCapabilities(capabilities);
        account.setRequirements(requirements);
        return StripePayoutAccounts.stateOf(account);
    }
}
