package gridborne.tenants.imports;

import java.util.Optional;
import java.util.UUID;

/** A file that is to be taken over. */
public record ImportId(UUID value) {

    static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    /** Empty where that is none. */
    public static Optional<ImportId> parse(String text) {
        try {
            return Optional.of(new ImportId(UUID.fromString(text)));
        } catch (IllegalArgumentException | NullPointerException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
