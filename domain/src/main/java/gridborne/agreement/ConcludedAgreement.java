package gridborne.agreement;

import gridborne.energy.Hour;

/** An agreement that both parties signed. It ends, and is never erased (S8.2). */
public record ConcludedAgreement(Agreement agreement, Ending ending) {

    /** As both signed it. */
    public static ConcludedAgreement of(Agreement agreement) {
        return new ConcludedAgreement(agreement, new Ending.ByTerm(agreement.term().until()));
    }

    public boolean isInForce(Hour hour) {
        return standing(hour) instanceof Standing.InForce;
    }

    public Standing standing(Hour hour) {
        if (!hour.isBefore(ending.hour())) {
            return new Standing.Over(ending);
        }
        return hour.isBefore(agreement.term().from())
                ? new Standing.NotBegun(agreement.term().from()) : new Standing.InForce(ending);
    }

    /**
     * Ends it from an hour on, but not before the running one has ended (S8.3).
     *
     * @param running the hour in which this is asked for
     */
    public RevokeResult revoke(PartyAddress by, Hour from, Hour running) {
        if (!agreement.isBetween(by)) {
            return new RevokeResult.NotAParty(by);
        }
        Hour end = running.isBefore(from) ? from : running.next();
        if (!end.isBefore(ending.hour())) {
            return new RevokeResult.EndsAlready(ending.hour());
        }
        return new RevokeResult.Revoked(
                new ConcludedAgreement(agreement, new Ending.Revoked(end, by)));
    }
}
