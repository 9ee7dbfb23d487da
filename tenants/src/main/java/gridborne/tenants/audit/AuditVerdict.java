package gridborne.tenants.audit;

import java.util.OptionalLong;

/**
 * What came of a look at the whole chain.
 *
 * @param entries how many there are
 * @param hash the last one's, which covers all of them
 * @param broken the number of the first that does not fit; nothing, if all do
 */
public record AuditVerdict(long entries, String hash, OptionalLong broken) {

    public boolean isWhole() {
        return broken.isEmpty();
    }
}
