package gridborne.tenants.people;

import gridborne.tenants.database.Sha256;
import java.time.Duration;

/** What may be tried at once, and how soon one more. An address may be shared by a whole school. */
public record AttemptBudget(String name, int size, Duration refill) {

    /** Letters to one mail address that anybody can ask for. */
    public static final AttemptBudget LETTER =
            new AttemptBudget("LETTER", 4, Duration.ofMinutes(10));

    /** The same, asked for from one place. */
    public static final AttemptBudget LETTER_FROM =
            new AttemptBudget("LETTER_FROM", 30, Duration.ofMinutes(1));

    /** Utilities that somebody in one place wants to found by themselves. */
    public static final AttemptBudget SIGN_UP_FROM =
            new AttemptBudget("SIGN_UP_FROM", 10, Duration.ofMinutes(10));

    /** Wrong proofs of who somebody is, from one place. */
    public static final AttemptBudget ADDRESS =
            new AttemptBudget("ADDRESS", 50, Duration.ofSeconds(20));

    static final AttemptBudget LOGIN = new AttemptBudget("LOGIN", 10, Duration.ofSeconds(90));

    /** How far ahead of now a budget may be owed before it is spent. */
    Duration spendable() {
        return refill.multipliedBy(size - 1L);
    }

    /** Hashed: nobody needs a list of addresses and mistyped logins, and its length is bounded. */
    String key(String subject) {
        return Sha256.hex(name() + " " + subject);
    }
}
