package gridborne.portal.rest;

import gridborne.tenants.founding.StepTaken;
import java.time.Instant;
import java.util.Optional;

/**
 * How far one step of setting a utility up is.
 *
 * @param reason what stopped the last try; empty if nothing did
 */
public record StepAnswer(String step, Boolean done, Integer tries, Optional<Instant> triedAt,
                         Optional<Instant> doneAt, String reason) {

    static StepAnswer of(StepTaken step) {
        return new StepAnswer(step.step().name(), step.done(), step.tries(), step.triedAt(),
                step.doneAt(), step.reason());
    }
}
