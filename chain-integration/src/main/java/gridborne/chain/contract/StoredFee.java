package gridborne.chain.contract;

import gridborne.grid.FeePolicy;
import gridborne.money.Coins;

/** A fee policy as the contract and our tables keep it: one of three kinds, and a number (S5.3). */
public record StoredFee(Policy policy, long value) {

    /** In the order of the contract's enumeration. */
    public enum Policy {
        FLAT,
        PER_MEMBER,
        PERCENT
    }

    public static StoredFee of(FeePolicy fee) {
        if (fee instanceof FeePolicy.Flat flat) {
            return new StoredFee(Policy.FLAT, flat.perHour().microcoins());
        } else if (fee instanceof FeePolicy.PerMember each) {
            return new StoredFee(Policy.PER_MEMBER, each.perMember().microcoins());
        } else if (fee instanceof FeePolicy.Percent percent) {
            return new StoredFee(Policy.PERCENT, percent.basisPoints());
        }
        throw new IllegalArgumentException("The contract knows no fee policy such as " + fee + ".");
    }

    public FeePolicy feePolicy() {
        return switch (policy) {
            case FLAT -> new FeePolicy.Flat(Coins.ofMicrocoins(value));
            case PER_MEMBER -> new FeePolicy.PerMember(Coins.ofMicrocoins(value));
            case PERCENT -> new FeePolicy.Percent(Math.toIntExact(value));
        };
    }
}
