package gridborne.portal.view;

import gridborne.grid.FeePolicy;
import gridborne.money.Coins;

/** A fee policy in words (S5.3). */
public final class FeeWords {

    private static final long MICROCOINS_PER_BASIS_POINT = 10_000;

    private FeeWords() {
    }

    public static Sentence of(FeePolicy policy) {
        if (policy instanceof FeePolicy.Flat flat) {
            return Sentence.of("fee.FLAT.words", flat.perHour());
        }
        if (policy instanceof FeePolicy.PerMember each) {
            return Sentence.of("fee.PER_MEMBER.words", each.perMember());
        }
        return Sentence.of("fee.PERCENT.words", new Coins(MICROCOINS_PER_BASIS_POINT
                * ((FeePolicy.Percent) policy).basisPoints()));
    }
}
