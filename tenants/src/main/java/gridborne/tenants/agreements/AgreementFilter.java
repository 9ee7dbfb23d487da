package gridborne.tenants.agreements;

import gridborne.agreement.AgreementKind;
import java.util.Locale;
import java.util.Optional;

/**
 * Which agreements are looked for.
 *
 * @param text   a part of a party's name; empty for all
 * @param openly only those that miss a signature
 */
public record AgreementFilter(String text, Optional<AgreementKind> kind, boolean openly) {

    public static final AgreementFilter ALL = new AgreementFilter("", Optional.empty(), false);

    /** For {@code like}, taken by the letter. */
    String pattern() {
        return "%" + text.strip().toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    String kindName() {
        return kind.map(AgreementKind::name).orElse("");
    }
}
