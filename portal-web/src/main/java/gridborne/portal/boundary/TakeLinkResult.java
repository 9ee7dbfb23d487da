package gridborne.portal.boundary;

/** What came of using a link. */
public sealed interface TakeLinkResult {

    /** It kept its promise; from now on one signs in with this login. */
    record Kept(String login) implements TakeLinkResult {
    }

    /** Somebody else has the address by now. */
    record AddressTaken() implements TakeLinkResult {
    }

    /** Used, too old, or never made here. */
    record NoSuchLink() implements TakeLinkResult {
    }

    record TooBusy() implements TakeLinkResult {
    }
}
