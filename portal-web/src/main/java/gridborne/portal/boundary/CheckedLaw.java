package gridborne.portal.boundary;

import gridborne.laws.Verdict;

/** A law and what its check came to. */
public record CheckedLaw(String number, String sentence, Verdict verdict) {

    public boolean isBroken() {
        return verdict instanceof Verdict.Broken;
    }
}
