package gridborne.billing.reconciliation;

import com.stripe.StripeClient;
import com.stripe.model.Balance;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeCall;
import gridborne.billing.stripe.StripeReply;
import gridborne.billing.stripe.StripeReply.Done;
import gridborne.billing.stripe.StripeClients;
import gridborne.grid.SequenceNumber;
import gridborne.money.Money;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads Stripe's book of the utility's account into ours, as far as it is not there yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripeStatement {

    private static final long PAGE = 100;
    private static final int PAGES = 1_000;
    private static final int MOST_TIMES = 5;
    /** Bookings appear in the order of their moments, but nobody promises to the second. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    @Inject
    private StripeClients stripe;

    @Inject
    private BookingRows rows;

    @Inject
    private CurrentTenant current;

    /**
     * Bookings, balance, and once more the bookings: what was booked in between is in the balance
     * and would be missing in their sum.
     */
    Statement read() {
        SequenceNumber paidBefore = rows.lastPaid();
        return stripe.ofCurrentTenant().map(client -> read(client, paidBefore)).orElseGet(() ->
                new Statement(paidBefore, Optional.empty(), List.of()));
    }

    private Statement read(StripeClient client, SequenceNumber paidBefore) {
        Optional<Difference> trouble = readBookings(client);
        Optional<Money> balance = Optional.empty();
        for (int times = 0; times < MOST_TIMES && trouble.isEmpty(); times++) {
            long before = rows.count();
            balance = balance(client);
            trouble = balance.isEmpty() ? Optional.of(silent("no balance"))
                    : readBookings(client);
            if (rows.count() == before) {
                break;
            }
        }
        return new Statement(paidBefore, balance, trouble.stream().toList());
    }

    /** First to the end what broke off, then what is new. */
    private Optional<Difference> readBookings(StripeClient client) {
        boolean isNew = false;
        for (int page = 0; page < PAGES; page++) {
            Reading reading = rows.reading();
            isNew |= !reading.isUnderWay();
            StripeReply<StripeCollection<BalanceTransaction>> reply = page(client, reading);
            if (!(reply instanceof Done<StripeCollection<BalanceTransaction>> done)) {
                return Optional.of(silent(reply.toString()));
            }
            boolean last = !Boolean.TRUE.equals(done.value().getHasMore());
            List<Booking> bookings = done.value().getData().stream().map(Booking::of).toList();
            rows.keep(bookings, reading, reading.after(bookings, last));
            if (isNew && (last || bookings.isEmpty())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Difference(DifferenceKind.STATEMENT_TRUNCATED, "Stripe",
                PAGES * PAGE + " bookings were read"));
    }

    private static StripeReply<StripeCollection<BalanceTransaction>> page(StripeClient client,
            Reading reading) {
        BalanceTransactionListParams.Builder ask = BalanceTransactionListParams.builder()
                .setLimit(PAGE).addExpand("data.source");
        reading.readUntil().map(until -> until.minus(OVERLAP)).ifPresent(from ->
                ask.setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from.getEpochSecond()).build()));
        reading.reached().ifPresent(ask::setStartingAfter);
        return StripeCall.ask(() -> client.v1().balanceTransactions().list(ask.build()));
    }

    /** Empty, where Stripe gave no answer. */
    private Optional<Money> balance(StripeClient client) {
        StripeReply<Balance> reply = StripeCall.ask(() -> client.v1().balance().retrieve());
        if (!(reply instanceof Done<Balance> done) || done.value().getAvailable() == null) {
            return Optional.empty();
        }
        Currency currency = current.tenant().currency();
        long units = Stream.concat(
                done.value().getAvailable().stream()
                        .filter(part -> is(currency, part.getCurrency()))
                        .map(Balance.Available::getAmount),
                done.value().getPending().stream()
                        .filter(part -> is(currency, part.getCurrency()))
                        .map(Balance.Pending::getAmount))
                .reduce(0L, Math::addExact);
        return Optional.of(StripeAmount.money(units, currency.getCurrencyCode()));
    }

    private static boolean is(Currency currency, String code) {
        return currency.getCurrencyCode().equalsIgnoreCase(code);
    }

    private static Difference silent(String found) {
        return new Difference(DifferenceKind.STRIPE_SILENT, "Stripe", found);
    }
}
