package gridborne.portal.view;

import gridborne.portal.push.Telling;
import gridborne.tenants.warnings.WarningHook;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How somebody's webhook does. */
public final class HookWords {

    private static final Pattern ANSWERED = Pattern.compile("It answered (\\d+)\\.");
    private static final String SILENT = "It did not answer";

    private HookWords() {
    }

    public static Sentence state(WarningHook hook) {
        if (hook.givenUp().isPresent()) {
            return Sentence.of("notify.hook.givenUp", hook.givenUp().get(),
                    reason(hook.lastError().orElse("")));
        }
        if (hook.lastError().isPresent()) {
            return Sentence.of("notify.hook.failing", hook.attempts(),
                    reason(hook.lastError().get()));
        }
        return hook.lastSuccess().map(last -> Sentence.of("notify.hook.works", last))
                .orElse(Sentence.of("notify.hook.new"));
    }

    public static Sentence tested(Telling telling) {
        return telling instanceof Telling.NotTaken not
                ? Sentence.of("notify.hook.testFailed", reason(not.reason()))
                : Sentence.of("notify.hook.testArrived");
    }

    private static Sentence reason(String noted) {
        Matcher answered = ANSWERED.matcher(noted);
        if (answered.matches()) {
            return Sentence.of("notify.hook.answered", answered.group(1));
        }
        return Sentence.of(noted.startsWith(SILENT) ? "notify.hook.silent" : "notify.hook.barred");
    }
}
