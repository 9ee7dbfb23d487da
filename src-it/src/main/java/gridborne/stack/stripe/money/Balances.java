package gridborne.stack.stripe.money;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The balance and its transactions, as they are asked for. */
public final class Balances {

    private static final String TRANSACTIONS = "/v1/balance_transactions";
    private final Ledger ledger;

    public Balances(Ledger ledger) {
        this.ledger = ledger;
    }

    public void addTo(Routes routes) {
        routes.resource("balance").get("/v1/balance", "", call -> Answer.ok(of(call.world())));
        routes.resource("balance_transaction_source")
                .list(TRANSACTIONS, "currency payout source type", this::list)
                .get(TRANSACTIONS + "/{id}", "", call -> Answer.ok(call.world()
                        .require(Kind.BALANCE_TRANSACTION, call.id(), "id")));
    }

    /** What is there now. */
    public StripeObject of(World world) {
        StripeObject balance = Shapes.blank("balance")
                .with("available", JsonText.objects(amounts(world,
                        currency -> ledger.available(world, currency))))
                .with("pending", JsonText.objects(amounts(world,
                        currency -> ledger.pending(world, currency))));
        return world.isConnected() ? balance.without("connect_reserved")
                : balance.with("connect_reserved", JsonText.objects(amounts(world,
                        currency -> 0).stream().map(amount -> amount.without("source_types"))
                        .toList()));
    }

    private List<StripeObject> amounts(World world, ToLongFunction<String> amount) {
        List<String> moved = ledger.currencies(world);
        Stream<String> currencies = moved.isEmpty() ? Stream.of(Accounts.currency(world))
                : moved.stream();
        return currencies.map(currency -> StripeObject.empty()
                .with("amount", amount.applyAsLong(currency)).with("currency", currency)
                .with("source_types.card", amount.applyAsLong(currency))).toList();
    }

    private Answer list(Call call) {
        Form form = call.form();
        Predicate<StripeObject> filter = Listing.same(form, "currency", "source", "type");
        if (form.text("payout").isPresent()) {
            filter = filter.and(contentOf(call.world(), form.require("payout")));
        }
        return Listing.of(call, Kind.BALANCE_TRANSACTION, TRANSACTIONS, filter);
    }

    private static Predicate<StripeObject> contentOf(World world, String payout) {
        if (!world.require(Kind.PAYOUT, payout, "payout").is("automatic")) {
            throw StripeError.forbiddenBy("payout", "Balance transaction history can only be"
                    + " filtered on automatic transfers, not manual.");
        }
        Set<String> content = Set.copyOf(world.get(Kind.PAYOUT_CONTENT, payout)
                .texts("transactions"));
        return transaction -> content.contains(transaction.id());
    }
}
