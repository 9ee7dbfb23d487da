package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Parts;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.money.Ledger;
import gridborne.stack.stripe.money.Posting;
import gridborne.stack.stripe.payments.Charges;
import java.util.List;

/** Money from a platform to one of its connected accounts. */
public final class Transfers {

    static final String URL = "/v1/transfers";
    private final Events events;
    private final Ledger ledger;
    private final Charges charges;
    private final Payouts payouts;

    public Transfers(Events events, Ledger ledger, Charges charges, Payouts payouts) {
        this.events = events;
        this.ledger = ledger;
        this.charges = charges;
        this.payouts = payouts;
    }

    public void addTo(Routes routes) {
        routes.resource("transfer")
                .list(URL, "destination transfer_group", call -> Listing.of(call, Kind.TRANSFER,
                        URL, Listing.same(call.form(), "destination", "transfer_group")))
                .post(URL, "amount currency destination description metadata.* transfer_group"
                        + " source_transaction source_type", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", "description metadata.*", this::update);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.TRANSFER, call.id(), "id");
    }

    private Answer create(Call call) {
        World platform = call.world();
        Form form = call.form();
        Currency currency = Currency.of(form, "currency");
        long amount = form.requireNumber("amount");
        if (amount < 1) {
            throw StripeError.invalid("parameter_invalid_integer",
                    "This value must be greater than or equal to 1.", "amount");
        }
        World destination = destination(platform, form.require("destination"));
        requireFunds(platform, form, amount, currency);
        StripeObject blank = platform.blank(Kind.TRANSFER);
        StripeObject asked = Parts.merge(Metadata.merge(blank, form), form,
                List.of("description", "transfer_group", "source_transaction"))
                .with("amount", amount).with("currency", currency.code())
                .with("destination", destination.account())
                .with("reversals.url", URL + "/" + blank.id() + "/reversals");
        String transaction = ledger.post(platform, Posting.of("transfer", -amount, asked));
        StripeObject transfer = platform.put(Kind.TRANSFER, asked
                .with("balance_transaction", transaction)
                .with("destination_payment", charges.received(destination, asked).id()));
        events.emit(platform, "transfer.created", transfer);
        payouts.schedule(destination);
        return Answer.ok(transfer);
    }

    private static World destination(World platform, String id) {
        StripeObject account = platform.find(Kind.ACCOUNT, id).orElseThrow(() ->
                StripeError.invalid("resource_missing", "No such destination: '" + id + "'",
                        "destination"));
        if (account.find("capabilities.transfers").filter("active"::equals).isEmpty()) {
            throw StripeError.forbidden("insufficient_capabilities_for_transfer", "Your destination"
                    + " account needs to have at least one of the following capabilities enabled:"
                    + " transfers, crypto_transfers, legacy_payments");
        }
        return platform.of(id);
    }

    private void requireFunds(World platform, Form form, long amount, Currency currency) {
        long funds = form.text("source_transaction").isPresent()
                ? leftOf(platform, form.require("source_transaction"), currency)
                : ledger.available(platform, currency.code());
        if (amount > funds) {
            throw StripeError.forbidden("balance_insufficient", "You have insufficient available"
                    + " funds in your Stripe account. Try adding funds directly to your available"
                    + " balance by creating Charges using the 4000000000000077 test card. See:"
                    + " https://stripe.com/docs/testing#available-balance");
        }
    }

    /** What is left of a charge that a transfer takes its money from, even before it is there. */
    private static long leftOf(World platform, String id, Currency currency) {
        StripeObject charge = platform.require(Kind.CHARGE, id, "source_transaction");
        if (!charge.text("currency").equals(currency.code())) {
            throw StripeError.invalid("The currency of source_transaction's balance transaction ("
                    + charge.text("currency") + ") must be the same as the transfer currency ("
                    + currency.code() + ")", "source_transaction");
        }
        return charge.number("amount") - platform.newestFirst(Kind.TRANSFER)
                .filter(transfer -> transfer.find("source_transaction").filter(id::equals)
                        .isPresent())
                .mapToLong(transfer -> transfer.number("amount")
                        - transfer.number("amount_reversed")).sum();
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        StripeObject after = call.world().put(Kind.TRANSFER, Parts.merge(
                Metadata.merge(before, call.form()), call.form(), List.of("description")));
        events.emitChange(call.world(), "transfer.updated", before, after);
        return Answer.ok(after);
    }
}
