package gridborne.chain.sender;

import gridborne.grid.SequenceNumber;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is to be signed next, given where the chain stands and what is stored for it: at which
 * nonce, and from which operation on. Pure, so that every odd situation can be tried.
 *
 * @param nonce    the first one from the chain's on that nothing is stored for
 * @param first    the first operation that no transaction before that nonce carries
 * @param inFlight how many stored transactions the chain has not taken yet
 */
record SendPlan(long nonce, SequenceNumber first, int inFlight) {

    /**
     * Walks along the stored transactions. One that follows a gap in the numbers will revert and
     * use its nonce in vain; one that repeats numbers will be skipped: neither carries anything.
     */
    static SendPlan of(long chainNonce, SequenceNumber chainNext, List<StoredTransaction> stored) {
        Map<Long, StoredTransaction> byNonce = stored.stream()
                .collect(Collectors.toMap(StoredTransaction::nonce, Function.identity()));
        long nonce = chainNonce;
        SequenceNumber next = chainNext;
        while (byNonce.containsKey(nonce)) {
            next = after(next, byNonce.get(nonce));
            nonce++;
        }
        return new SendPlan(nonce, next, (int) (nonce - chainNonce));
    }

    /** The plan once that many operations are on their way. */
    SendPlan afterSending(int operations) {
        return new SendPlan(nonce + 1, first.plus(operations), inFlight + 1);
    }

    private static SequenceNumber after(SequenceNumber next, StoredTransaction transaction) {
        boolean continues = transaction.purpose() == Purpose.OPERATIONS
                && transaction.first().compareTo(next) <= 0
                && transaction.next().compareTo(next) > 0;
        return continues ? transaction.next() : next;
    }
}
