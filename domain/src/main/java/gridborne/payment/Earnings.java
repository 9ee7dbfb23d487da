package gridborne.payment;

import gridborne.money.Coins;
import gridborne.money.Money;

/**
 * What a producer can cash out. {@code collectable} was earned and is still on the meters; {@code
 * pending} is in cash-outs that are under way; {@code available} is what is left, and {@code worth}
 * what it would bring today.
 */
public record Earnings(Coins balance, Coins collectable, Coins pending, Coins available,
                       Money worth) {
}
