package gridborne.agreement;

import gridborne.energy.Hour;

/**
 * A party's wish to end an agreement from an hour on, the next at the earliest. Of an agreement
 * that is not concluded, it takes the party's signature back.
 */
public record Revocation(AgreementId agreement, Hour from) implements Statement {
}
