package gridborne.portal.push;

/** What came of telling a listener something. */
public sealed interface Telling {

    /** It said so. */
    record Taken() implements Telling {
    }

    /** It did not say so; it may have taken it all the same, and will be told again. */
    record NotTaken(String reason) implements Telling {
    }
}
