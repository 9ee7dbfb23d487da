package gridborne.chain.contract;

import static gridborne.chain.contract.Refusals.Argument.ACCOUNT;
import static gridborne.chain.contract.Refusals.Argument.ADDRESS;
import static gridborne.chain.contract.Refusals.Argument.BALANCE;
import static gridborne.chain.contract.Refusals.Argument.COINS;
import static gridborne.chain.contract.Refusals.Argument.HOUR;
import static gridborne.chain.contract.Refusals.Argument.LONG_BALANCE;
import static gridborne.chain.contract.Refusals.Argument.LONG_NUMBER;
import static gridborne.chain.contract.Refusals.Argument.METER;
import static gridborne.chain.contract.Refusals.Argument.NUMBER;
import static gridborne.chain.contract.Refusals.Argument.REFERENCE;
import static gridborne.chain.contract.Refusals.Argument.SELECTOR;
import static gridborne.chain.contract.Refusals.Argument.WATT_HOURS;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.web3j.crypto.Hash;

/** The contract's reasons for saying no, as sentences that name the values (S9.2). */
final class Refusals {

    /** What an argument of a reason means; each takes one word of 32 bytes. */
    enum Argument {
        ACCOUNT("uint32", word -> unsigned(word).toString()),
        METER("uint32", word -> unsigned(word).toString()),
        HOUR("uint32", word -> Words.hour(unsigned(word)).toString()),
        COINS("uint64", word -> Words.coins(unsigned(word)).toString()),
        BALANCE("int64", word -> Words.coins(new BigInteger(word)).toString()),
        LONG_BALANCE("int256", word -> new BigInteger(word) + " microcoins"),
        WATT_HOURS("uint40", word -> unsigned(word) + " Wh"),
        NUMBER("uint64", word -> unsigned(word).toString()),
        LONG_NUMBER("uint256", word -> unsigned(word).toString()),
        REFERENCE("bytes32", word -> HexFormat.of().formatHex(word)),
        SELECTOR("bytes4", word -> "0x" + HexFormat.of().formatHex(word, 0, SELECTOR_BYTES)),
        ADDRESS("address", word -> "0x" + HexFormat.of().formatHex(word, 12, WORD_BYTES));

        private final String type;
        private final Function<byte[], String> text;

        Argument(String type, Function<byte[], String> text) {
            this.type = type;
            this.text = text;
        }

        private static BigInteger unsigned(byte[] word) {
            return new BigInteger(1, word);
        }
    }

    /**
     * One reason. The sentence names its arguments in their order, as {@code %1$s}, {@code %2$s}.
     */
    record Reason(String name, String sentence, List<Argument> arguments) {

        String signature() {
            return name + arguments.stream().map(argument -> argument.type)
                    .collect(Collectors.joining(",", "(", ")"));
        }

        private String selector() {
            return HexFormat.of().formatHex(
                    Hash.sha3(signature().getBytes(StandardCharsets.US_ASCII)), 0, SELECTOR_BYTES);
        }

        private String with(byte[] reason) {
            Object[] texts = new Object[arguments.size()];
            for (int i = 0; i < texts.length; i++) {
                int from = SELECTOR_BYTES + i * WORD_BYTES;
                texts[i] = arguments.get(i).text.apply(
                        Arrays.copyOfRange(reason, from, from + WORD_BYTES));
            }
            return String.format(sentence, texts);
        }
    }

    private static final int SELECTOR_BYTES = 4;
    private static final int WORD_BYTES = 32;

    static final List<Reason> KNOWN = List.of(
            reason("SequenceGap", "Operation %2$s came before operation %1$s.", NUMBER, NUMBER),
            reason("NotEnoughGas", "Operation %s was sent with too little gas.", NUMBER),
            reason("Paused", "The grid is paused."),
            reason("NotPaused", "The grid is not paused."),
            reason("OnlyThroughExecute", "%s tried to act without a number.", ADDRESS),
            reason("NoSuchHour", "A grid cannot open with %s.", HOUR),
            reason("GridExists", "There is a grid at %s already.", ADDRESS),
            reason("UnknownOperation", "The contract knows no operation %s.", SELECTOR),
            reason("MalformedOperation", "The contract cannot read this operation %s.", SELECTOR),
            reason("UnknownAccount", "There is no account %s.", ACCOUNT),
            reason("AccountOutOfOrder", "The next account is %s, not %s.", ACCOUNT, ACCOUNT),
            reason("NothingToMove", "An entry moves more than nothing."),
            reason("NotEnoughCoins", "Account %s holds %s, less than the %s asked for.",
                    ACCOUNT, BALANCE, COINS),
            reason("PaymentAlreadyCredited", "Payment %s is credited already.", REFERENCE),
            reason("UnknownPayment", "No coins were credited for payment %s.", REFERENCE),
            reason("MoreThanPaymentBrought", "Of payment %s there are %s left, less than %s.",
                    REFERENCE, COINS, COINS),
            reason("CashOutAlreadyReserved", "Cash-out %s is reserved already.", REFERENCE),
            reason("UnknownCashOut", "There is no cash-out %s.", REFERENCE),
            reason("CashOutAlreadyRedeemed", "Cash-out %s is redeemed already.", REFERENCE),
            reason("CashOutAlreadyReleased", "Cash-out %s is released already.", REFERENCE),
            reason("UnknownMeter", "There is no meter %s.", METER),
            reason("MeterOutOfOrder", "The next meter of this direction is %s, not %s.",
                    METER, METER),
            reason("NoMoreMeters", "The grid is full."),
            reason("MeterRetired", "Meter %s is retired.", METER),
            reason("NotAConsumptionMeter", "Meter %s counts production; it cannot be funded.",
                    METER),
            reason("NotAProductionMeter", "Meter %s counts consumption; it earns nothing.", METER),
            reason("RegisterBelowLast", "Meter %s: register %3$s is below the last one, %2$s.",
                    METER, WATT_HOURS, WATT_HOURS),
            reason("ReplacedEnergyTooLarge",
                    "Meter %s: %s Wh of a replaced device are more than a register counts.",
                    METER, LONG_NUMBER),
            reason("ReplacedEnergyWaits", "Meter %s: %s of the replaced device wait for a reading"
                    + " of the new one.", METER, WATT_HOURS),
            reason("NotEnoughUnspent", "Meter %s has %s unspent, less than %s.",
                    METER, BALANCE, COINS),
            reason("MeterBalanceTooLarge", "Meter %s cannot hold %s.", METER, LONG_BALANCE),
            reason("EarningsTooLarge", "Meter %s cannot hold earnings of %s; collect them first.",
                    METER, LONG_BALANCE),
            reason("NothingToCollect", "Meter %s has nothing to collect.", METER),
            reason("WrongHour", "The open hour is %s, not %s.", HOUR, HOUR),
            reason("HourNotOver", "%s is not over by the chain's clock, %s.", HOUR, LONG_NUMBER),
            reason("NotFirstOfPage", "Meter %s does not begin a page.", METER),
            reason("MalformedRegisters", "%s bytes are no whole number of registers.", LONG_NUMBER),
            reason("PageAlreadyReported", "The page of meter %s is reported in %s already.",
                    METER, HOUR),
            reason("PageOutOfOrder", "The next page begins at meter %s or later, not at %s.",
                    METER, METER),
            reason("TariffNotLater", "%2$s is not later than the open one, %1$s.", HOUR, HOUR),
            reason("TariffOutOfOrder", "A tariff is announced from %s on; %s is before.",
                    HOUR, HOUR),
            reason("FeeAboveWhole", "A fee of %s basis points is more than the pool.", NUMBER));

    private static final Map<String, Reason> BY_SELECTOR = KNOWN.stream()
            .collect(Collectors.toMap(Reason::selector, Function.identity()));

    private Refusals() {
    }

    /** The sentence of an ABI-encoded error; its hex if nobody here knows it. */
    static String sentence(byte[] reason) {
        String hex = HexFormat.of().formatHex(reason);
        return Stream.of(hex).filter(text -> text.length() >= 2 * SELECTOR_BYTES)
                .map(text -> BY_SELECTOR.get(text.substring(0, 2 * SELECTOR_BYTES)))
                .filter(known -> known != null && isComplete(known, reason))
                .map(known -> known.with(reason)).findFirst()
                .orElseGet(() -> "The contract refused: 0x" + hex + ".");
    }

    private static boolean isComplete(Reason known, byte[] reason) {
        return reason.length >= SELECTOR_BYTES + known.arguments().size() * WORD_BYTES;
    }

    private static Reason reason(String name, String sentence, Argument... arguments) {
        return new Reason(name, sentence, List.of(arguments));
    }
}
