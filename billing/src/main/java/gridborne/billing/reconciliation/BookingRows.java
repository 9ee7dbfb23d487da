package gridborne.billing.reconciliation;

import gridborne.grid.SequenceNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Stripe's bookings, as we have read them. */
@ApplicationScoped
@Transactional
public class BookingRows {

    @Inject
    private Sql sql;

    /** A booking never changes; the second reading of one says nothing new. */
    void keep(List<Booking> bookings) {
        sql.changeEach("""
                insert into billing_booking (id, kind, type, source, payment_intent, amount_minor,
                    fee_minor, currency, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                bookings.stream().map(booking -> new Object[] {booking.id(),
                        booking.kind().name(), booking.type(), booking.source().orElse(null),
                        booking.payment().orElse(null), booking.amount().minorUnits(),
                        booking.fee().minorUnits(),
                        booking.amount().currency().getCurrencyCode(), booking.at()}).toList());
    }

    long count() {
        return sql.row("select count(*) as bookings from billing_booking",
                row -> row.getLong("bookings")).orElseThrow();
    }

    /** The credit of the order that was paid last. */
    SequenceNumber lastPaid() {
        return sql.row("""
                select coalesce(max(credit_operation), 0) as last from billing_order
                where stage = 'PAID'""", row -> new SequenceNumber(row.getLong("last")))
                .orElseThrow();
    }

    Optional<Instant> newest() {
        return sql.row("select max(booked_at) as newest from billing_booking",
                row -> Optional.ofNullable(Sql.instant(row, "newest"))).flatMap(found -> found);
    }
}
