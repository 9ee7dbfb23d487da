package gridborne.portal.rest;

import gridborne.tenants.warnings.WarningHook;
import java.time.Instant;
import java.util.Optional;

/**
 * One's webhook for warnings.
 *
 * @param attempts in vain since the last success
 * @param givenUp since when nothing is told any more; a test that arrives begins again
 * @param waiting how many messages wait, mostly for the end of quiet hours
 */
public record WarningHookAnswer(String url, Instant since, Integer attempts,
                                Optional<Instant> lastSuccess, Optional<String> lastError,
                                Optional<Instant> givenUp, Long waiting) {

    static WarningHookAnswer of(WarningHook hook, long waiting) {
        return new WarningHookAnswer(hook.address(), hook.since(), hook.attempts(),
                hook.lastSuccess(), hook.lastError(), hook.givenUp(), waiting);
    }
}
