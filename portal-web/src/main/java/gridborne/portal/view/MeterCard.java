package gridborne.portal.view;

import gridborne.cutoff.Decision;
import gridborne.energy.TimeLeft;
import gridborne.money.Coins;
import gridborne.portal.boundary.Connection;
import java.time.Duration;
import java.util.Optional;

/**
 * A meter one cares for: how it stands, how long its coins last, and how that was found out.
 *
 * @param own whether its coins are one's own
 * @param averageDay what a day of it cost on average in the last days
 */
public record MeterCard(MeterRow row, boolean own, Optional<Coins> averageDay,
                        Optional<Connection> connection) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int HOURS_TO_SPEAK_OF = 48;

    /** How urgent it is: the tone of its tag. */
    public String tone() {
        if (row.power().isDark() || row.balance().isNegative()) {
            return "bad";
        }
        return row.isNeedy() ? "warn" : "ok";
    }

    public boolean isInArrear() {
        return row.balance().isNegative();
    }

    public Coins arrear() {
        return row.balance().negated();
    }

    /** "between 20 and 26 days", where its days differ. */
    public Optional<Sentence> band() {
        return row.timeLeft().map(left -> left.atMost().toHours() < HOURS_TO_SPEAK_OF
                ? Sentence.of("home.band.hours", left.atLeast().toHours(),
                        left.atMost().toHours())
                : Sentence.of("home.band.days", left.atLeast().toDays(), left.atMost().toDays()));
    }

    /** How full its bar is: a month of coins is all of it. */
    public Optional<Share> filled() {
        return row.timeLeft().map(TimeLeft::expected).map(left -> Share.of(
                Math.min(MONTH.toHours(), left.toHours()), MONTH.toHours()));
    }

    /** What happens to an arrear, and when. */
    public Optional<Sentence> consequence() {
        return connection.map(Connection::decision).map(MeterCard::consequence);
    }

    private static Sentence consequence(Decision decision) {
        if (decision instanceof Decision.EmergencyCredit credit) {
            return Sentence.of("arrear.EMERGENCY_CREDIT", credit.balance().plus(credit.credit()));
        }
        return decision instanceof Decision.FriendlyHours hours
                ? Sentence.of("arrear.FRIENDLY_HOURS", hours.until())
                : Sentence.of("arrear." + decision.rule());
    }
}
