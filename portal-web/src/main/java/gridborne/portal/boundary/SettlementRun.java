package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.tenants.alarms.Alarm;
import java.time.Instant;
import java.util.Optional;

/**
 * Where the settlement stands.
 *
 * @param openHour the hour open in the book; nothing until the contract stands
 * @param dueAt when it ends, the tenant's grace included
 * @param due whether that moment has passed
 * @param given how it was given to the chain, if it was
 * @param operationsOpen how many operations of any kind the chain has not answered
 * @param lastFailure the last turn of the timer that failed
 */
public record SettlementRun(Optional<Hour> openHour, Optional<Instant> dueAt, boolean due,
                            Optional<GivenHour> given, long operationsOpen,
                            Optional<Alarm> lastFailure) {

    /** How far an hour has come that was given and is not closed. */
    public enum Step {
        /** In the journal. */
        APPENDED,
        /** Its close is signed and broadcast. */
        SENT,
        /** The contract refused the close; it is given again when that can succeed. */
        REFUSED
    }

    /**
     * An hour given to the chain and not closed yet.
     *
     * @param pages how many reports the latest attempt has
     * @param pagesTaken how many the contract has taken in all attempts
     */
    public record GivenHour(Step step, int attempt, int pages, int pagesTaken, Instant since,
                            Optional<String> refusal) {
    }
}
