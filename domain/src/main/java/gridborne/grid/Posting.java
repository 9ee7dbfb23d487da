package gridborne.grid;

import gridborne.money.Coins;

/** What an entry of the book did to one pocket. */
public record Posting(Pocket pocket, Coins change) {
}
