package gridborne.laws;

import java.util.List;

/** What a check came to. */
public sealed interface Verdict {

    /** @param compared what was looked at, and how much of it */
    record Holds(String compared) implements Verdict {
    }

    /** @param differences the first of them, each with its values */
    record Broken(String compared, List<String> differences) implements Verdict {
        public Broken {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("What is broken differs somewhere.");
            }
        }
    }

    /** It could not be found out now: neither good nor bad news. */
    record Unknown(String reason) implements Verdict {
    }

    /** Holds if nothing differs. */
    static Verdict of(String compared, List<String> differences) {
        return differences.isEmpty() ? new Holds(compared) : new Broken(compared, differences);
    }
}
