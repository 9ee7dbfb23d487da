package gridborne.portal.view;

import gridborne.portal.boundary.EraseResult;
import gridborne.portal.boundary.EraseResult.CoinsLeft;
import gridborne.portal.boundary.EraseResult.Hindered;
import gridborne.portal.boundary.EraseResult.TooManyAttempts;
import gridborne.portal.boundary.EraseResult.WrongPassword;
import gridborne.privacy.Obstacle;

/** Why somebody cannot be forgotten yet, with the remedy. */
public final class ErasureWords {

    private ErasureWords() {
    }

    public static Sentence obstacle(Obstacle obstacle) {
        return Sentence.of("erase.obstacle." + obstacle.kind(), obstacle.which());
    }

    public static Sentence problem(EraseResult result) {
        if (result instanceof Hindered) {
            return Sentence.of("erase.hindered");
        }
        if (result instanceof CoinsLeft left) {
            return Sentence.of("erase.coinsLeft", left.coins());
        }
        if (result instanceof TooManyAttempts waiting) {
            return Sentence.of("signIn.tooMany", waiting.retryAfter());
        }
        return Sentence.of(result instanceof WrongPassword ? "ownSignIn.wrong" : "erase.nobody");
    }
}
