package gridborne.chain.sender;

/**
 * How often something was sent in vain: its transaction reverted, or its nonce was used by somebody
 * else. Each time the batch is halved and the pause doubled, until it gets through.
 */
public record Failures(int count, long secondsAgo) {

    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_HALVINGS = 16;

    public boolean mustWait() {
        return count > 0 && secondsAgo < (1L << Math.min(count - 1, MOST_DOUBLINGS));
    }

    int batchSize(int usual) {
        return Math.max(1, usual >> Math.min(count, MOST_HALVINGS));
    }
}
