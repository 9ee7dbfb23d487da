package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import java.util.ArrayList;
import java.util.List;

/** Transfers taken back, whole or in parts. */
public final class Reversals {

    private static final String URL = Transfers.URL + "/{id}/reversals";
    private final Events events;
    private final Ledger ledger;

    public Reversals(Events events, Ledger ledger) {
        this.events = events;
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.resource("transfer")
                .list(URL, "", call -> Listing.of(call, Kind.TRANSFER_REVERSAL,
                        Transfers.URL + "/" + transfer(call).id() + "/reversals",
                        reversal -> reversal.text("transfer").equals(call.id())))
                .post(URL, "amount description metadata.*", this::create)
                .get(URL + "/{reversal}", "", call -> Answer.ok(call.world().require(
                        Kind.TRANSFER_REVERSAL, call.path().get("reversal"), "id")));
    }

    private static StripeObject transfer(Call call) {
        return call.world().require(Kind.TRANSFER, call.id(), "id");
    }

    private Answer create(Call call) {
        World platform = call.world();
        StripeObject transfer = transfer(call);
        long left = transfer.number("amount") - transfer.number("amount_reversed");
        long amount = call.form().number("amount").orElse(left);
        World destination = platform.of(transfer.text("destination"));
        requireReversible(destination, transfer, amount, left);
        StripeObject reversal = Metadata.merge(platform.blank(Kind.TRANSFER_REVERSAL), call.form())
                .with("amount", amount).with("currency", transfer.text("currency"))
                .with("transfer", transfer.id());
        reversal = reversal.with("balance_transaction", ledger.post(platform,
                Posting.of("transfer_refund", amount, reversal).category("transfer_reversal")));
        ledger.post(destination, Posting.of("payment_refund", -amount, destination.get(Kind.CHARGE,
                transfer.text("destination_payment"))).category("transfer_reversal"));
        platform.put(Kind.TRANSFER_REVERSAL, reversal);
        keep(platform, transfer, reversal);
        return Answer.ok(reversal);
    }

    private void requireReversible(World destination, StripeObject transfer, long amount,
            long left) {
        Currency currency = new Currency(transfer.text("currency"));
        if (amount < 1 || amount > left) {
            throw StripeError.forbiddenBy("amount", "Reversal amount (" + currency.show(amount)
                    + ") is greater than unreversed amount on transfer (" + currency.show(left)
                    + ")");
        }
        if (amount > ledger.available(destination, currency.code())) {
            throw StripeError.forbidden("balance_insufficient", "The connected account "
                    + destination.account() + " has insufficient funds to reverse this transfer.");
        }
    }

    private void keep(World platform, StripeObject transfer, StripeObject reversal) {
        List<StripeObject> all = new ArrayList<>(List.of(reversal));
        all.addAll(transfer.parts("reversals.data"));
        long reversed = transfer.number("amount_reversed") + reversal.number("amount");
        events.emitChange(platform, "transfer.reversed", transfer, platform.put(Kind.TRANSFER,
                transfer.with("amount_reversed", reversed)
                        .with("reversed", reversed == transfer.number("amount"))
                        .with("reversals.data", JsonText.objects(all))));
    }
}
