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
    REFUSED_BY_STRIPE("Stripe does not take this payment, nothing was taken: %s"),
    PAGE_NOT_OPENED("The payment page could not be opened, nothing was taken."),
    UNKNOWN_TO_STRIPE("Stripe does not know this payment, nothing was taken."),
    UTILITY_SHORT("The utility's account at Stripe does not hold enough money at the moment. Ask"
            + " again in a few days."),
    TRANSFER_REFUSED("Stripe refused the transfer: %s"),
    ESCROW_GONE("The coins were not set aside on the chain any more; no money was sent."),
    TAKEN_BACK("The utility took the money back at Stripe."),
    PAYOUT_CANCELLED("The payout was cancelled."),
    NOT_ENOUGH_COINS("Account %s holds %s, less than the %s asked for."),
    METER_RETIRED("Meter %s is retired."),
    METER_PRODUCES("Meter %s counts production; it cannot be funded."),
    METER_UNSPENT("Meter %s has %s unspent, less than %s."),
    ACCOUNT_UNKNOWN("There is no account %s."),
    METER_UNKNOWN("There is no meter %s."),
    GRID_PAUSED("The grid is paused."),
    GRID_NOT_PAUSED("The grid is not paused."),
    SEQUENCE_GAP("Operation %s came before operation %s."),
    TOO_LITTLE_GAS("Operation %s was sent with too little gas."),
    WITHOUT_NUMBER("%s tried to act without a number."),
    NO_SUCH_HOUR("A grid cannot open with %s."),
    GRID_EXISTS("There is a grid at %s already."),
    OPERATION_UNKNOWN("The contract knows no operation %s."),
    OPERATION_UNREADABLE("The contract cannot read this operation %s."),
    ACCOUNT_OUT_OF_ORDER("The next account is %s, not %s."),
    NOTHING_TO_MOVE("An entry moves more than nothing."),
    PAYMENT_CREDITED("Payment %s is credited already."),
    PAYMENT_UNKNOWN("No coins were credited for payment %s."),
    PAYMENT_SPENT("Of payment %s there are %s left, less than %s."),
    CASH_OUT_RESERVED("Cash-out %s is reserved already."),
    CASH_OUT_UNKNOWN("There is no cash-out %s."),
    CASH_OUT_REDEEMED("Cash-out %s is redeemed already."),
    CASH_OUT_RELEASED("Cash-out %s is released already."),
    METER_OUT_OF_ORDER("The next meter of this direction is %s, not %s."),
    GRID_FULL("The grid is full."),
    METER_CONSUMES("Meter %s counts consumption; it earns nothing."),
    REGISTER_BELOW_LAST("Meter %s: register %s is below the last one, %s."),
    REPLACED_TOO_LARGE("Meter %s: %s Wh of a replaced device are more than a register counts."),
    REPLACED_WAITS("Meter %s: %s of the replaced device wait for a reading of the new one."),
    EARNINGS_TOO_LARGE("Meter %s cannot hold earnings of %s; collect them first."),
    METER_FULL("Meter %s cannot hold %s."),
    NOTHING_TO_COLLECT("Meter %s has nothing to collect."),
    WRONG_HOUR("The open hour is %s, not %s."),
    HOUR_NOT_OVER("%s is not over by the chain's clock, %s."),
    NOT_FIRST_OF_PAGE("Meter %s does not begin a page."),
    REGISTERS_UNREADABLE("%s bytes are no whole number of registers."),
    PAGE_REPORTED("The page of meter %s is reported in %s already."),
    PAGE_OUT_OF_ORDER("The next page begins at meter %s or later, not at %s."),
    TARIFF_NOT_LATER("%s is not later than the open one, %s."),
    TARIFF_OUT_OF_ORDER("A tariff is announced from %s on; %s is before."),
    FEE_ABOVE_WHOLE("A fee of %s basis points is more than the pool."),
    CONTRACT_REFUSED("The contract refused: %s."),
    OPERATION_UNANSWERED("Operation %s (%s) of %s is not answered by the chain. Does its node"
            + " answer, and make blocks?"),
    MESSAGE_PARKED("Stripe's message %s of %s changed nothing yet: %s Look at it under"
            + " /admin/money: have it handled when the cause is gone, or leave it."),
    MESSAGE_UNREADABLE("It is not written as Stripe's messages are."),
    MESSAGE_OF_OTHER_MODE("It is in %s mode, the utility's account in %s mode."),
    MESSAGE_OF_OTHER_RELEASE("It is written in release %s of Stripe's interface, which is not ours."
            + " Set the webhook to %s."),
    MESSAGE_OF_OTHER_ACCOUNT("A session is sold on the utility's own account, not on %s."),
    SESSION_WITHOUT_ORDER("Session %s names an order that is not here."),
    SESSION_OF_OTHER_ORDER("Session %s names an order that has session %s."),
    SESSION_OF_OTHER_MODE("Session %s is in %s mode, its order in %s mode."),
    SESSION_OF_OTHER_AMOUNT("Session %s is of %s in Stripe's units, its order of %s."),
    CASH_OUT_UNANSWERED("Cash-out %s: Stripe has not said what became of %s, asked %s times. It is"
            + " asked again by itself; look whether Stripe works and whether the key under"
            + " Payments and prices may make transfers. The last answer: %s"),
    CASH_OUT_PAID_AND_GIVEN_BACK("Cash-out %s: %s have left by transfer %s, but its %s were given"
            + " back to account %s past the portal, so the producer has both. Reverse the transfer"
            + " in Stripe's dashboard: the cash-out then ends as given back by itself, and can be"
            + " asked for again."),
    CASH_OUT_UNSETTLED("Cash-out %s: the contract does not settle the escrow of %s: %s Look at what"
            + " the contract said of it in the explorer and settle it there by hand; this is"
            + " looked at every minute.");

    private final String sentence;
    private final Pattern form;

    NotedReason(String sentence) {
        this.sentence = sentence;
        this.form = Pattern.compile(Pattern.quote(sentence).replace("%s", "\\E(.+?)\\Q"),
                Pattern.DOTALL);
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
