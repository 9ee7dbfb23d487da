package gridborne.billing.order;

import gridborne.money.CoinPrice;
import gridborne.money.Coins;

/** What an order comes to at the price of the moment, which is frozen in it (S7.1). */
public record CoinsBought(CoinPrice price, Coins coins, String coinName) {

    /** What stands on Stripe's page: "8 coins · Street light 7". */
    String named(String purpose) {
        return coins.decimal() + " " + coinName + " · " + purpose;
    }
}
