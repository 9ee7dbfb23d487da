package gridborne.portal.boundary;

/** What came of using a link. */
public sealed interface TakeLinkResult {

    /**
     * It kept its promise; from now on one signs in with this login.
     *
     * @param staff whether whoever does has a desk
     */
    record Kept(String login, boolean staff) implements TakeLinkResult {
    }

    /** A utility is being set up under this slug. */
    record Founded(String slug) implements TakeLinkResult {
    }

    /** Somebody else has that slug by now. */
    record SlugTaken() implements TakeLinkResult {
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
