package gridborne.billing.auto;

import gridborne.grid.AccountNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;

import java.time.Instant;
import java.util.Optional;

/**
 * One try at a saved card; nothing of it changes but how it ended.
 *
 * @param id Stripe's idempotency key
 * @param coins what the amount buys at the price of the moment (S7.1)
 * @param intent Stripe's payment, where it is known but not decided
 */
record Attempt(String id, AccountNumber payer, Money amount, CoinPrice price, Coins coins,
               StripeCard card, boolean live, AttemptState state, Optional<String> intent,
               Instant createdAt) {
}
