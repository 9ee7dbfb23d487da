package gridborne.tenants.agreements;

import gridborne.agreement.AgreementKind;
import gridborne.energy.Hour;
import java.util.Locale;
import java.util.Optional;

/**
 * Which agreements are looked for.
 *
 * @param text   a part of a party's name; empty for all
 * @param openly only those that miss a signature
 * @param ending only those signed by both that end within thirty days of this hour
 */
public record AgreementFilter(String text, Optional<AgreementKind> kind, boolean openly,
                              Optional<Hour> ending) {

    public static final AgreementFilter ALL = new AgreementFilter("", Optional.empty(), false,
            Optional.empty());
    private static final long THIRTY_DAYS = 30 * 24;
    private static final long NEVER = Long.MAX_VALUE;

    /** For {@code like}, taken by the letter. */
    String pattern() {
        return "%" + text.strip().toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** The hours from which and before which it ends; all there are, if that is not asked. */
    long endsFrom() {
        return ending.map(Hour::number).orElse(0L);
    }

    long endsBefore() {
        return ending.map(hour -> hour.number() + THIRTY_DAYS).orElse(NEVER);
    }

    String kindName() {
        return kind.map(AgreementKind::name).orElse("");
    }
}
