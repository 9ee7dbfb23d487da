package gridborne.cutoff;

import gridborne.grid.BookHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the book can be trusted to be the chain's present state (S6.3). */
public sealed interface Knowledge {

    record Current() implements Knowledge {
    }

    /** The chain's moment that the book knows; nothing while the book is being rebuilt. */
    record Stale(Optional<Instant> asOf) implements Knowledge {
    }

    /**
     * A book is stale once the last block it followed is older than {@code bound}. A chain that is
     * reached makes blocks all the time, so an old block means that nobody heard of a newer one.
     */
    static Knowledge of(Optional<BookHead> head, Instant now, Duration bound) {
        boolean current = head.filter(known -> !known.blockTime().plus(bound).isBefore(now))
                .isPresent();
        return current ? new Current() : new Stale(head.map(BookHead::blockTime));
    }
}
