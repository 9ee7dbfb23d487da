package gridborne.grid;

/**
 * A tenant: one utility with one local grid. {@link #PLATFORM} is the operators' own, without a
 * grid.
 */
public record TenantId(long value) {

    public static final TenantId PLATFORM = new TenantId(0);

    public TenantId {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "A tenant is numbered from 0 on, not " + value + ".");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
