package gridborne.stack.stripe.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The kinds of documents: first Stripe's, then the notes the sandbox keeps for itself. */
public enum Kind {
    OWN_ACCOUNT("account", ""),
    ACCOUNT("account", "acct_"),
    ACCOUNT_LINK("account_link", ""),
    BALANCE("balance", ""),
    BALANCE_TRANSACTION("balance_transaction", "txn_"),
    BANK_ACCOUNT("bank_account", "ba_"),
    CAPABILITY("capability", ""),
    CHARGE("charge", "ch_"),
    CHECKOUT_SESSION("checkout.session", "cs_"),
    CUSTOMER("customer", "cus_"),
    DISPUTE("dispute", "dp_"),
    EVENT("event", "evt_"),
    LINE_ITEM("item", "li_"),
    LOGIN_LINK("login_link", ""),
    PAYMENT_INTENT("payment_intent", "pi_"),
    PAYMENT_METHOD("payment_method", "pm_"),
    PAYOUT("payout", "po_"),
    REFUND("refund", "re_"),
    TOPUP("topup", "tu_"),
    TRANSFER("transfer", "tr_"),
    TRANSFER_REVERSAL("transfer_reversal", "trr_"),
    WEBHOOK_ENDPOINT("webhook_endpoint", "we_"),

    /** Which account a key acts for. */
    KEY,
    /** Which platform a connected account belongs to. */
    OWNER,
    /** The answer given to an idempotency key. */
    ANSWER,
    /** The number behind a payment method. */
    INSTRUMENT,
    /** Which account a page in a browser belongs to; kept outside of all accounts. */
    DOOR,
    /** What a Checkout page knows beyond its session, and the session of an intent. */
    CHECKOUT_PAGE,
    /** A visit to the onboarding pages: whose, and where to go afterwards. */
    ONBOARDING,
    /** The items of a session. */
    ITEMS,
    /** What a payout pays out. */
    PAYOUT_CONTENT,
    /** The secrets of a webhook endpoint. */
    SECRETS,
    /** An event on its way to an endpoint. */
    DELIVERY,
    /** How an account wants its events delivered. */
    DELIVERY_MODE,
    /** Something to be done at a later time. */
    APPOINTMENT,
    /** How far the sandbox's clock is ahead. */
    CLOCK;

    private final String shape;
    private final String prefix;

    Kind() {
        this.shape = "sandbox." + name().toLowerCase(Locale.ROOT);
        this.prefix = "";
    }

    Kind(String shape, String prefix) {
        this.shape = shape;
        this.prefix = prefix;
    }

    /** The object member of Stripe's objects. */
    public String shape() {
        return shape;
    }

    public String newId() {
        return switch (this) {
            case CHECKOUT_SESSION -> "cs_test_" + Letters.random(58);
            case PAYMENT_INTENT, CHARGE, REFUND -> prefix + "3" + Letters.random(23);
            case CUSTOMER -> prefix + Letters.random(14);
            case ACCOUNT -> prefix + "1" + Letters.random(15);
            default -> prefix + "1" + Letters.random(23);
        };
    }

    /** What an identifier stands for; bank payments, for example, are charges named py_…. */
    public static Optional<Kind> ofId(String id) {
        if (id.startsWith("py_")) {
            return Optional.of(CHARGE);
        }
        return Arrays.stream(values()).filter(kind -> !kind.prefix.isEmpty())
                .filter(kind -> id.startsWith(kind.prefix))
                .max(Comparator.comparingInt(kind -> kind.prefix.length()));
    }
}
