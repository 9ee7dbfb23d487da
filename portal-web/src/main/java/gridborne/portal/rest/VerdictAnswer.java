package gridborne.portal.rest;

import gridborne.laws.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What a check came to.
 *
 * @param verdict holds, broken or unknown
 * @param compared what was looked at
 * @param reason why it cannot be known now
 */
public record VerdictAnswer(String verdict, Optional<String> compared, List<String> differences,
                            Optional<String> reason) {

    static VerdictAnswer of(Verdict verdict) {
        if (verdict instanceof Verdict.Broken broken) {
            return new VerdictAnswer("broken", Optional.of(broken.compared()),
                    broken.differences(), Optional.empty());
        }
        return verdict instanceof Verdict.Holds holds
                ? new VerdictAnswer("holds", Optional.of(holds.compared()), List.of(),
                        Optional.empty())
                : new VerdictAnswer("unknown", Optional.empty(), List.of(),
                        Optional.of(((Verdict.Unknown) verdict).reason()));
    }
}
