package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.util.Optional;

/** Where an account's money is paid out to: one bank account, the last one given. */
public final class BankAccounts {

    private BankAccounts() {}

    /** The bank account of a world, with the number behind it. */
    static StripeObject open(World world, TestPayoutAccount account, String holder,
            String currency) {
        StripeObject opened = world.put(Kind.BANK_ACCOUNT, world.blank(Kind.BANK_ACCOUNT)
                .without("created")
                .with("account_holder_name", holder).with("account_holder_type", "individual")
                .with("country", account.country()).with("currency", currency)
                .with("last4", account.lastFour()));
        world.put(Kind.INSTRUMENT, world.note(opened.id()).with("number", account.number()));
        return opened;
    }

    static Optional<StripeObject> current(World world) {
        return world.newestFirst(Kind.BANK_ACCOUNT).findFirst();
    }

    static Optional<String> failureCode(World world, String id) {
        return world.find(Kind.INSTRUMENT, id).flatMap(note ->
                new TestPayoutAccount(note.text("number")).failureCode());
    }
}
