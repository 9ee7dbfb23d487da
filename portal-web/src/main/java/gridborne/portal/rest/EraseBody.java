package gridborne.portal.rest;

import java.util.Optional;

/**
 * The wish to be forgotten. A token alone is not enough for it.
 *
 * @param giveUpCoins whether coins that are left go to the utility
 */
public record EraseBody(String password, Optional<Boolean> giveUpCoins) {
}
