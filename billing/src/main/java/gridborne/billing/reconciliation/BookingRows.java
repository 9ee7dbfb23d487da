package gridborne.billing.reconciliation;

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

    Optional<Instant> newest() {
        return sql.row("select max(booked_at) as newest from billing_booking",
                row -> Optional.ofNullable(Sql.instant(row, "newest"))).flatMap(found -> found);
    }
}
