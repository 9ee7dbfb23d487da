package gridborne.billing.reconciliation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How far Stripe's book is read. Its pages come with the newest booking first, so what counts as
 * read moves on with a reading's last page alone; one that broke off goes on where it was.
 *
 * @param readUntil all that was booked until then is read
 * @param begunAt the newest booking of a reading that is not at its end
 * @param reached the last booking that it has read
 */
record Reading(Optional<Instant> readUntil, Optional<Instant> begunAt, Optional<String> reached) {

    static final Reading NEVER = new Reading(Optional.empty(), Optional.empty(),
            Optional.empty());

    boolean isUnderWay() {
        return reached.isPresent();
    }

    Reading after(List<Booking> page, boolean last) {
        Optional<Instant> begun = begunAt.or(() -> page.stream().map(Booking::at)
                .max(Comparator.naturalOrder()));
        return last || page.isEmpty()
                ? new Reading(begun.or(() -> readUntil), Optional.empty(), Optional.empty())
                : new Reading(readUntil, begun, Optional.of(page.get(page.size() - 1).id()));
    }
}
