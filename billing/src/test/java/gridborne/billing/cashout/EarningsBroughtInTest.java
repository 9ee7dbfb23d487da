package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.util.List;
import org.junit.jupiter.api.Test;

/** S3.3: earnings are brought in where the balance does not do, and once for each meter. */
class EarningsBroughtInTest {

    private static final Coins HUNDRED = Coins.parse("100");
    private static final List<MeterState> ROOFS = List.of(roof(1), roof(2));

    @Test
    void areLeftWhereTheBalanceDoes() {
        assertEquals(List.of(), collected("100", "0", "100"));
    }

    @Test
    void areAsManyAsItTakes() {
        assertEquals(List.of(number(1)), collected("100", "0", "101"));
        assertEquals(List.of(number(1), number(2)), collected("100", "0", "201"));
    }

    /** The coins of the balance are another request's, which waits for the chain. */
    @Test
    void areAskedForWhereTheBalanceIsPromised() {
        assertEquals(List.of(number(1)), collected("100", "100", "100"));
    }

    @Test
    void areNotAskedForTwice() {
        assertEquals(List.of(), collected("100", "150", "50"));
        assertEquals(List.of(number(2)), collected("100", "150", "100"));
    }

    @Test
    void evenOutADebtFirst() {
        assertEquals(List.of(number(1)), collected("-50", "0", "50"));
    }

    private static List<MeterNumber> collected(String balance, String promised, String wanted) {
        return Purse.toCollect(Coins.parse(balance), Coins.parse(promised), Coins.parse(wanted),
                ROOFS);
    }

    private static MeterState roof(int number) {
        return new MeterState(number(number), Direction.PRODUCTION, new AccountNumber(3),
                new Register(1_000), HUNDRED, true, false);
    }

    private static MeterNumber number(int number) {
        return new MeterNumber(number);
    }
}
