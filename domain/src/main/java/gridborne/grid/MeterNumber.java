package gridborne.grid;

/**
 * A meter on the chain, by its number (S9.1). Numbers come in pages of 256 and all meters of a page
 * have one direction, so that an hour is reported, and S5.4's running total kept, page by page.
 */
public record MeterNumber(long value) implements Comparable<MeterNumber> {

    public static final int PAGE_SIZE = 256;

    public MeterNumber {
        if (value < 0 || value > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("No meter has the number " + value + ".");
        }
    }

    public static MeterNumber firstOfPage(long page) {
        return new MeterNumber(Math.multiplyExact(page, PAGE_SIZE));
    }

    public long page() {
        return value / PAGE_SIZE;
    }

    public int indexInPage() {
        return (int) (value % PAGE_SIZE);
    }

    public boolean isFirstOfPage() {
        return indexInPage() == 0;
    }

    public boolean isLastOfPage() {
        return indexInPage() == PAGE_SIZE - 1;
    }

    public MeterNumber next() {
        return new MeterNumber(value + 1);
    }

    @Override
    public int compareTo(MeterNumber other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
