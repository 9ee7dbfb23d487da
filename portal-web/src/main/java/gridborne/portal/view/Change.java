package gridborne.portal.view;

import gridborne.money.Coins;

/** Coins as a gain or a loss: written with their sign. */
public record Change(Coins coins) {
}
