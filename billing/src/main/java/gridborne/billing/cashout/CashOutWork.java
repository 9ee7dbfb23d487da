package gridborne.billing.cashout;

import com.stripe.StripeClient;
import gridborne.billing.stripe.StripeClients;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.Paid;
import gridborne.payment.CashOutState.Returning;
import gridborne.payment.CashOutState.Transferring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes the next cash-out that is due one step further, or finds that there is nothing new. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
class CashOutWork {

    private static final Logger LOG = Logger.getLogger(CashOutWork.class.getName());
    private static final long UNTIL_A_KEY_IS_THERE_SECONDS = 60;

    @Inject
    private Claims claims;

    @Inject
    private StripeClients clients;

    @Inject
    private OnChainStep onChain;

    @Inject
    private TransferStep transfer;

    @Inject
    private ReversalStep reversal;

    @Inject
    private BankStep bank;

    boolean doNext() {
        Optional<StoredCashOut> due = claims.next();
        due.ifPresent(this::step);
        return due.isPresent();
    }

    private void step(StoredCashOut stored) {
        CashOutState state = stored.cashOut().state();
        boolean asksStripe = state instanceof Transferring || state instanceof Returning
                || state instanceof Paid;
        if (!asksStripe) {
            onChain.take(stored);
            return;
        }
        clients.ofCurrentTenant().ifPresentOrElse(stripe -> ask(stripe, stored), () -> {
            LOG.log(Level.WARNING, "Cash-out {0} waits: the utility has no account with Stripe.",
                    stored.id());
            claims.later(stored.id(), UNTIL_A_KEY_IS_THERE_SECONDS);
        });
    }

    private void ask(StripeClient stripe, StoredCashOut stored) {
        CashOutState state = stored.cashOut().state();
        if (state instanceof Transferring) {
            transfer.take(stripe, stored);
        } else if (state instanceof Returning returning) {
            reversal.take(stripe, stored, returning);
        } else {
            bank.take(stripe, stored);
        }
    }
}
