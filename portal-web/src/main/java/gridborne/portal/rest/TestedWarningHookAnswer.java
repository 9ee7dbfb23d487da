package gridborne.portal.rest;

import gridborne.portal.push.Telling;
import java.util.Optional;

/** What came of a test: whether it was taken, or why not. */
public record TestedWarningHookAnswer(Boolean arrived, Optional<String> reason) {

    static TestedWarningHookAnswer of(Telling telling) {
        return telling instanceof Telling.NotTaken not
                ? new TestedWarningHookAnswer(false, Optional.of(not.reason()))
                : new TestedWarningHookAnswer(true, Optional.empty());
    }
}
