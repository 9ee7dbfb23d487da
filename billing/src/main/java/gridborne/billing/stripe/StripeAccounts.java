package gridborne.billing.stripe;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import gridborne.payment.ConnectionResult;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.ConnectionResult.Refused;
import gridborne.payment.ConnectionResult.Unknown;
import gridborne.payment.ConnectionResult.Why;
import gridborne.payment.PaymentAccounts;
import gridborne.payment.StripeKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Optional;

/** Asks Stripe whose key it is. */
@ApplicationScoped
public class StripeAccounts implements PaymentAccounts {

    private StripeClients clients;
    private KeptKeys keys;

    protected StripeAccounts() {
    }

    @Inject
    public StripeAccounts(StripeClients clients, KeptKeys keys) {
        this.clients = clients;
        this.keys = keys;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public ConnectionResult check(StripeKey key) {
        try {
            return accountOf(key, clients.of(key).v1().accounts().retrieveCurrent());
        } catch (PermissionException restricted) {
            return new Refused(Why.MAY_NOT_READ_ACCOUNT,
                    "Stripe knows this key, but it may not read its account. Give the"
                    + " restricted key at least that right.");
        } catch (AuthenticationException unknownKey) {
            return new Refused(Why.UNKNOWN_KEY,
                    "Stripe does not know this key. Copy it again from Stripe's"
                    + " dashboard under Developers → API keys.");
        } catch (ApiConnectionException | ApiException silent) {
            return new Unknown("Stripe gave no answer: " + silent.getMessage());
        } catch (StripeException other) {
            return answered(other);
        } catch (NullPointerException unreadable) {
            // How stripe-java fails on an answer that is JSON but no account.
            return new Unknown("Stripe's answer cannot be read.");
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public ConnectionResult connect(StripeKey key) {
        if (keys.soldIn(!key.live())) {
            return new Refused(
                    key.live() ? Why.SOLD_IN_TEST_MODE : Why.SOLD_IN_LIVE_MODE,
                    "Coins were sold or producers have accounts in "
                    + (key.live() ? "test" : "live")
                    + " mode here already, and the two never mix. Set up another utility for "
                    + (key.live() ? "live" : "test") + " mode.");
        }
        ConnectionResult result = check(key);
        return result instanceof Connected account ? keep(key, account) : result;
    }

    /** What was sold is paid back and compared, and producers are paid, by one account alone. */
    private ConnectionResult keep(StripeKey key, Connected account) {
        Optional<String> another = keys.soldByAnother(account);
        if (another.isPresent()) {
            return new Refused(Why.SOLD_BY_ANOTHER_ACCOUNT, "This key is of account "
                    + account.accountId() + ", but coins were sold by account " + another.get()
                    + " here, or producers are paid by it; it alone can do that. Send a key of"
                    + " that account, or set up another utility.");
        }
        return keys.keepUnlessBound(key, account) ? account
                : new Unknown("Something was ordered just now. Send the key again.");
    }

    @Override
    public Optional<Connected> connected() {
        return keys.account();
    }

    private static ConnectionResult accountOf(StripeKey key, Account account) {
        return account.getId() == null
                ? new Unknown("Stripe's answer names no account.")
                : new Connected(account.getId(), key.live());
    }

    /** 429 means later; any other 4xx means no. */
    private static ConnectionResult answered(StripeException exception) {
        Integer status = exception.getStatusCode();
        boolean no = status != null && status >= 400 && status < 500 && status != 429;
        return no ? new Refused(Why.REFUSED_BY_STRIPE,
                        "Stripe refuses this key: " + exception.getMessage())
                : new Unknown("Stripe cannot say at the moment: " + exception.getMessage());
    }
}
