package gridborne.chain.contract;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.PaymentReference;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongFunction;

/** The contract's words as our values. What does not fit is an error, never a wrap (S3.2). */
final class Words {

    private static final int REGISTER_BYTES = 5;
    private static final int PAYOUT_BYTES = 6;

    private Words() {
    }

    static Hour hour(BigInteger number) {
        return new Hour(number.longValueExact());
    }

    static AccountNumber account(BigInteger number) {
        return new AccountNumber(number.longValueExact());
    }

    static Coins coins(BigInteger microcoins) {
        return Coins.ofMicrocoins(microcoins.longValueExact());
    }

    static PaymentReference reference(byte[] bytes) {
        return new PaymentReference(HexFormat.of().formatHex(bytes));
    }

    static List<Register> registers(byte[] packed) {
        return each(packed, REGISTER_BYTES, Register::ofWattHours);
    }

    static List<Coins> payouts(byte[] packed) {
        return each(packed, PAYOUT_BYTES, Coins::ofMicrocoins);
    }

    /** Big-endian numbers of equal width. */
    private static <T> List<T> each(byte[] packed, int width, LongFunction<T> value) {
        List<T> values = new ArrayList<>(packed.length / width);
        for (int from = 0; from + width <= packed.length; from += width) {
            values.add(value.apply(new BigInteger(1, Arrays.copyOfRange(packed, from, from + width))
                    .longValueExact()));
        }
        return values;
    }
}
