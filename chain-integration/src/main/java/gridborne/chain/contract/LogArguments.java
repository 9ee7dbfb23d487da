package gridborne.chain.contract;

import gridborne.chain.node.LogEntry;
import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import java.util.HexFormat;
import java.util.List;

/**
 * An event's arguments: the indexed ones are topics, the others words of 32 bytes in the data. Read
 * straight from the hex, since thousands come with a block and web3j finds out by reflection each
 * time what they are. What does not fit is an error, never a wrap (S3.2).
 */
final class LogArguments {

    private static final int WORD_DIGITS = 64;
    private static final int NUMBER_DIGITS = 16;
    private static final int DIGITS_PER_BYTE = 2;
    private static final int HEX = 16;
    private static final int PREFIX = 2;

    private final List<String> topics;
    private final String data;

    LogArguments(LogEntry log) {
        this.topics = log.topics();
        this.data = log.data();
    }

    AccountNumber account(int topic) {
        return new AccountNumber(number(topics.get(topic), PREFIX));
    }

    MeterNumber meter(int topic) {
        return new MeterNumber(number(topics.get(topic), PREFIX));
    }

    Hour hour(int topic) {
        return new Hour(number(topics.get(topic), PREFIX));
    }

    SequenceNumber sequence(int topic) {
        return new SequenceNumber(number(topics.get(topic), PREFIX));
    }

    PaymentReference reference(int topic) {
        return new PaymentReference(topics.get(topic).substring(PREFIX));
    }

    Coins coins(int word) {
        return Coins.ofMicrocoins(number(word));
    }

    Energy energy(int word) {
        return Energy.ofWattHours(number(word));
    }

    Register register(int word) {
        return Register.ofWattHours(number(word));
    }

    boolean flag(int word) {
        return number(word) != 0;
    }

    long number(int word) {
        return number(data, PREFIX + word * WORD_DIGITS);
    }

    /** Of any length: the word says where, the word there how long. */
    byte[] bytes(int word) {
        int from = PREFIX + DIGITS_PER_BYTE * Math.toIntExact(number(word));
        int length = Math.toIntExact(number(data, from));
        int first = from + WORD_DIGITS;
        return HexFormat.of().parseHex(data, first, first + DIGITS_PER_BYTE * length);
    }

    private static long number(String hex, int from) {
        int low = from + WORD_DIGITS - NUMBER_DIGITS;
        long number = Long.parseUnsignedLong(hex, low, from + WORD_DIGITS, HEX);
        boolean fits = number >= 0;
        for (int digit = from; digit < low; digit++) {
            fits &= hex.charAt(digit) == '0';
        }
        if (!fits) {
            throw new ArithmeticException("The contract says 0x"
                    + hex.substring(from, from + WORD_DIGITS) + ", more than we count to.");
        }
        return number;
    }
}
