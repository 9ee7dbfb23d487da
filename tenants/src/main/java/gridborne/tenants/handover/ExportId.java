package gridborne.tenants.handover;

import java.util.Optional;
import java.util.UUID;

/** One export of one utility. */
public record ExportId(UUID value) {

    public static Optional<ExportId> parse(String text) {
        try {
            return Optional.of(new ExportId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
