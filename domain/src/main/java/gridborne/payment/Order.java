package gridborne.payment;

import gridborne.grid.SequenceNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * An order of coins, with the price of a coin frozen in it (S7.1).
 *
 * @param stageAt when it came to its stage
 * @param reason why it is refused, expired or not open yet
 * @param checkoutUrl Stripe's page, while it can be paid there
 */
public record Order(OrderId id, Money amount, CoinPrice price, Coins coins, OrderTarget target,
                    OrderStage stage, Instant createdAt, Instant stageAt, Optional<String> reason,
                    Optional<String> checkoutUrl, Optional<Fulfilled> fulfilled) {

    /** The operations that give the coins; the chain tells what became of them. */
    public record Fulfilled(SequenceNumber credit, Optional<SequenceNumber> fund) {
    }
}
