package gridborne.pool;

import gridborne.grid.Pocket;
import gridborne.money.Coins;

/** What somebody has a part of a pool by, or is given of what is left. */
public record Share(Pocket pocket, Coins coins) {
}
