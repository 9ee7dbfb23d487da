package gridborne.grid;

/**
 * The number of an operation in its tenant's book; the contract applies each once, in order
 * (S9.2).
 */
public record SequenceNumber(long value) implements Comparable<SequenceNumber> {

    public static final SequenceNumber FIRST = new SequenceNumber(0);

    public SequenceNumber {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "Operations are numbered from 0 on, not " + value + ".");
        }
    }

    public SequenceNumber next() {
        return plus(1);
    }

    public SequenceNumber plus(long count) {
        return new SequenceNumber(Math.addExact(value, count));
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
