package gridborne.portal.view;

/** What use is shown in. */
public enum UseUnit {
    ENERGY, COINS, MONEY
}
