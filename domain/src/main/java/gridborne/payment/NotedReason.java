package gridborne.payment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reasons as they are noted beside what did not happen: an English sentence that scripts and logs
 * have, with a name by which pages say the same in other languages. What Stripe, a bank or a
 * person put in words of their own has no name.
 */
public enum NotedReason {
    CONFIRMATION_WANTED("Your bank wants you to confirm the payment."),
    NOT_PAID("The payment was not made."),
    CARD_DECLINED("Your card was declined."),
    CARD_WITHOUT_FUNDS("Your card has insufficient funds."),
    CARD_EXPIRED("Your card has expired."),
    STRIPE_SILENT("Stripe did not answer for a day; nothing was taken."),
    UTILITY_SHORT("The utility's account at Stripe does not hold enough money at the moment. Ask"
            + " again in a few days."),
    TRANSFER_REFUSED("Stripe refused the transfer: %s"),
    TAKEN_BACK("The utility took the money back at Stripe."),
    PAYOUT_CANCELLED("The payout was cancelled."),
    NOT_ENOUGH_COINS("Account %s holds %s, less than the %s asked for."),
    METER_RETIRED("Meter %s is retired."),
    METER_PRODUCES("Meter %s counts production; it cannot be funded."),
    METER_UNSPENT("Meter %s has %s unspent, less than %s."),
    ACCOUNT_UNKNOWN("There is no account %s."),
    METER_UNKNOWN("There is no meter %s."),
    GRID_PAUSED("The grid is paused.");

    private final String sentence;
    private final Pattern form;

    NotedReason(String sentence) {
        this.sentence = sentence;
        this.form = Pattern.compile(Pattern.quote(sentence).replace("%s", "\\E(.+?)\\Q"));
    }

    /** A reason by its name, and the values it speaks of, as they were written. */
    public record Named(NotedReason name, List<String> values) {

        public Named {
            values = List.copyOf(values);
        }
    }

    public String sentence(Object... values) {
        return values.length == 0 ? sentence : String.format(sentence, values);
    }

    /** The name of a reason that was noted; none for what others said in their own words. */
    public static Optional<Named> of(String noted) {
        return Stream.of(values()).map(reason -> reason.in(noted)).flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Named> in(String noted) {
        Matcher matcher = form.matcher(noted);
        return matcher.matches() ? Optional.of(new Named(this, IntStream
                .rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList()))
                : Optional.empty();
    }
}
