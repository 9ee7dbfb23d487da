package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.portal.boundary.SettlementRun;
import gridborne.portal.boundary.SettlementRun.GivenHour;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where the settlement stands.
 *
 * @param openHour the hour open in the book; null until the contract stands
 * @param dueAt when that hour and the utility's grace have passed
 * @param step waiting, due, appended, sent or refused
 * @param attempt how often the hour was given to the chain; 0 while it waits
 * @param pages how many reports the latest attempt has
 * @param since when the latest attempt was given
 * @param refusal why the contract refused the latest attempt
 * @param operationsOpen operations of any kind that the chain has not answered
 * @param lastFailure the last turn of the timer that failed
 */
public record SettlementRunAnswer(Optional<Hour> openHour, Optional<Instant> dueAt, String step,
                                  Integer attempt, Integer pages, Integer pagesTaken,
                                  Optional<Instant> since, Optional<String> refusal,
                                  Long operationsOpen, Optional<AlarmAnswer> lastFailure) {

    static SettlementRunAnswer of(SettlementRun run) {
        Optional<GivenHour> given = run.given();
        return new SettlementRunAnswer(run.openHour(), run.dueAt(), step(run),
                given.map(GivenHour::attempt).orElse(0), given.map(GivenHour::pages).orElse(0),
                given.map(GivenHour::pagesTaken).orElse(0), given.map(GivenHour::since),
                given.flatMap(GivenHour::refusal), run.operationsOpen(),
                run.lastFailure().map(AlarmAnswer::of));
    }

    private static String step(SettlementRun run) {
        return run.given().map(given -> given.step().name().toLowerCase(Locale.ROOT))
                .orElse(run.due() ? "due" : "waiting");
    }
}
