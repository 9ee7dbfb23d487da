package gridborne.tenants.cutoff;

import gridborne.cutoff.HumaneRules;
import java.time.Instant;
import java.util.Optional;

/** The rules as somebody set them. Version 0 is before anybody did: the chain's word alone. */
public record RulesVersion(long version, HumaneRules rules, Optional<Change> change) {

    /** Who set them, and when. */
    public record Change(Instant at, String by) {
    }

    static final RulesVersion FIRST = new RulesVersion(0, HumaneRules.NONE, Optional.empty());
}
