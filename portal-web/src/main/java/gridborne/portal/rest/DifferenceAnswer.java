package gridborne.portal.rest;

import gridborne.reconciliation.Difference;
import java.util.Locale;

/** Something that does not agree, and what to do. */
public record DifferenceAnswer(String kind, String subject, String found, String remedy) {

    static DifferenceAnswer of(Difference difference) {
        return new DifferenceAnswer(difference.kind().name().toLowerCase(Locale.ROOT),
                difference.subject(), difference.found(), difference.kind().remedy());
    }
}
