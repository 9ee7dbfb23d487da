package gridborne.grid;

import gridborne.energy.Hour;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entry of the book that moved coins, other than an hour's settlement (S3.3).
 *
 * @param openHour the hour that was open on the chain when it happened
 * @param payment the payment behind it, where there is one
 */
public record Movement(Kind kind, Instant blockTime, Hour openHour, TransactionHash transaction,
                       List<Posting> postings, Optional<PaymentReference> payment) {

    /** Why coins moved. */
    public enum Kind {
        CREDITED, REDEEMED, TAKEN_BACK, RESTORED, RESERVED, RELEASED, FUNDED, UNFUNDED, RETURNED,
        TRANSFERRED, COLLECTED, TAKEN_OVER
    }

    public Movement {
        postings = List.copyOf(postings);
    }

    /** When it happened: never before the hour that was open then, whose clock a demo moves. */
    public Instant at() {
        return blockTime.isBefore(openHour.start()) ? openHour.start() : blockTime;
    }

    /** What it did to these pockets together. */
    public Coins change(Set<Pocket> pockets) {
        return postings.stream().filter(posting -> pockets.contains(posting.pocket()))
                .map(Posting::change).reduce(Coins.ZERO, Coins::plus);
    }

    public boolean touches(Set<Pocket> pockets) {
        return postings.stream().anyMatch(posting -> pockets.contains(posting.pocket()));
    }
}
