package gridborne.tenants.audit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which entries are looked for.
 *
 * @param text a part of who, what, about what or how; empty for all
 * @param from from this moment on
 * @param before before this one
 */
public record AuditFilter(String text, Optional<Instant> from, Optional<Instant> before) {

    public static final AuditFilter ALL =
            new AuditFilter("", Optional.empty(), Optional.empty());

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Then no text is looked at, however many entries there are. */
    boolean anyText() {
        return text.isBlank();
    }

    /** For {@code like}, taken by the letter. */
    String pattern() {
        return "%" + text.strip().toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    Instant first() {
        return from.orElse(FIRST);
    }

    Instant end() {
        return before.orElse(LAST);
    }
}
