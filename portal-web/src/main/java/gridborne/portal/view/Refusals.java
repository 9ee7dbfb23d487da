package gridborne.portal.view;

import gridborne.portal.boundary.SpendResult;
import gridborne.portal.boundary.SpendResult.NoSuchMeter;
import gridborne.portal.boundary.SpendResult.ProductionMeter;
import gridborne.portal.boundary.SpendResult.RetiredMeter;
import gridborne.portal.boundary.SpendResult.TooFewCoins;

/** What a resident is told when coins cannot be spent as wished. */
public final class Refusals {

    private Refusals() {
    }

    public static Sentence of(SpendResult refusal) {
        if (refusal instanceof TooFewCoins few) {
            return Sentence.of("refusal.tooFewCoins", few.balance(), few.wanted());
        }
        if (refusal instanceof RetiredMeter retired) {
            return Sentence.of("refusal.retired", retired.code().value());
        }
        if (refusal instanceof ProductionMeter production) {
            return Sentence.of("refusal.production", production.code().value());
        }
        return refusal instanceof NoSuchMeter unknown
                ? Sentence.of("refusal.noSuchMeter", unknown.code().value())
                : Sentence.of("refusal.noAccount");
    }
}
