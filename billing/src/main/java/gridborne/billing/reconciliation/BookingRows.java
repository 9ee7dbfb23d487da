package gridborne.billing.reconciliation;

import gridborne.grid.SequenceNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Stripe's bookings, as we have read them. */
@ApplicationScoped
@Transactional
public class BookingRows {

    @Inject
    private Sql sql;

    /** How far the book is read. */
    Reading reading() {
        return sql.row("select read_until, begun_at, reached from billing_statement",
                row -> new Reading(Optional.ofNullable(Sql.instant(row, "read_until")),
                        Optional.ofNullable(Sql.instant(row, "begun_at")),
                        Optional.ofNullable(row.getString("reached"))))
                .orElse(Reading.NEVER);
    }

    /** A page, and how far the book is read with it, unless somebody else has read on. */
    void keep(List<Booking> page, Reading before, Reading after) {
        keep(page);
        sql.change("insert into billing_statement (read_until) values (null)"
                + " on conflict do nothing");
        sql.change("""
                update billing_statement set begun_at = ?::timestamptz, reached = ?,
                    read_until = greatest(read_until, ?::timestamptz)
                where reached is not distinct from ?""", after.begunAt().orElse(null),
                after.reached().orElse(null), after.readUntil().orElse(null),
                before.reached().orElse(null));
    }

    /** A booking never changes; the second reading of one says nothing new. */
    private void keep(List<Booking> bookings) {
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
}
