package gridborne.tenants.tenancy;

import gridborne.grid.FeePolicy;
import gridborne.money.Coins;

/** A fee policy as two columns: which one, and its number. */
record StoredFeePolicy(Policy policy, long value) {

    enum Policy {
        FLAT,
        PER_MEMBER,
        PERCENT
    }

    static StoredFeePolicy of(FeePolicy fee) {
        if (fee instanceof FeePolicy.Flat flat) {
            return new StoredFeePolicy(Policy.FLAT, flat.perHour().microcoins());
        }
        if (fee instanceof FeePolicy.PerMember perMember) {
            return new StoredFeePolicy(Policy.PER_MEMBER, perMember.perMember().microcoins());
        }
        return new StoredFeePolicy(Policy.PERCENT, ((FeePolicy.Percent) fee).basisPoints());
    }

    FeePolicy feePolicy() {
        return switch (policy) {
            case FLAT -> new FeePolicy.Flat(new Coins(value));
            case PER_MEMBER -> new FeePolicy.PerMember(new Coins(value));
            case PERCENT -> new FeePolicy.Percent(Math.toIntExact(value));
        };
    }
}
