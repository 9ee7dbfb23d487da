package gridborne.payment.auto;

import gridborne.money.Coins;

import java.time.Duration;
import java.util.Optional;

/**
 * What is left on the meter or account that is kept topped up.
 *
 * @param timeLeft unknown for accounts and for meters that hardly use anything
 */
public record Standing(Coins balance, Optional<Duration> timeLeft) {
}
