package gridborne.stack.trials;

/** How often a trial is repeated. */
final class Sizes {

    private static final boolean SOAK = Boolean.getBoolean("gridborne.soak");

    private Sizes() {
    }

    static int of(int usual, int soak) {
        return SOAK ? soak : usual;
    }
}
