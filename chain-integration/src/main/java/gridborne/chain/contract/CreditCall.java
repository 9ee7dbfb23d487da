package gridborne.chain.contract;

import gridborne.grid.AccountNumber;
import gridborne.grid.PaymentReference;
import gridborne.money.Coins;
import java.math.BigInteger;
import java.util.Arrays;

/** A credit read back from the call that the journal keeps. */
public record CreditCall(AccountNumber account, Coins coins, PaymentReference payment) {

    private static final int SELECTOR_BYTES = 4;
    private static final int WORD_BYTES = 32;

    public static CreditCall of(byte[] call) {
        if (call.length != SELECTOR_BYTES + 3 * WORD_BYTES) {
            throw new IllegalArgumentException("A credit has three words, not " + call.length
                    + " bytes.");
        }
        return new CreditCall(Words.account(new BigInteger(1, word(call, 0))),
                Words.coins(new BigInteger(1, word(call, 1))), Words.reference(word(call, 2)));
    }

    private static byte[] word(byte[] call, int number) {
        int from = SELECTOR_BYTES + number * WORD_BYTES;
        return Arrays.copyOfRange(call, from, from + WORD_BYTES);
    }
}
