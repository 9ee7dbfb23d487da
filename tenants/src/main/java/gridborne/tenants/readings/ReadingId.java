package gridborne.tenants.readings;

/** A kept reading, by the number it was kept under. */
public record ReadingId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
