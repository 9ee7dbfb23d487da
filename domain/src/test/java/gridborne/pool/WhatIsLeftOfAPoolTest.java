package gridborne.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.Pocket;
import gridborne.money.Coins;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A closed pool gives everything back, to the last microcoin (S3.2, S3.3). */
class WhatIsLeftOfAPoolTest {

    private static final MeterNumber LAMP = new MeterNumber(1);
    private static final MeterNumber OTHER_LAMP = new MeterNumber(2);

    @Test
    void returnsInProportionToWhatEachGave() {
        List<Share> shares = Leftover.split(coins("10"), List.of(share(1, "30"), share(2, "10")),
                Coins.ZERO, List.of(LAMP));

        assertEquals(List.of(share(1, "7.5"), share(2, "2.5")), shares);
    }

    @Test
    void leavesThePartPaidByCardToTheDevices() {
        List<Share> shares = Leftover.split(coins("9"), List.of(share(1, "30")), coins("60"),
                List.of(LAMP, OTHER_LAMP));

        assertEquals(List.of(share(1, "3"), new Share(new Pocket.OfMeter(LAMP), coins("3")),
                new Share(new Pocket.OfMeter(OTHER_LAMP), coins("3"))), shares);
    }

    @Test
    void returnsAllToTheAccountsWhereThereIsNoDevice() {
        assertEquals(List.of(share(1, "9")),
                Leftover.split(coins("9"), List.of(share(1, "30")), coins("60"), List.of()));
    }

    @Test
    void givesToTheDevicesWhatNobodyGave() {
        assertEquals(List.of(new Share(new Pocket.OfMeter(LAMP), coins("9"))),
                Leftover.split(coins("9"), List.of(), Coins.ZERO, List.of(LAMP)));
        assertEquals(List.of(), Leftover.split(coins("9"), List.of(), Coins.ZERO, List.of()));
    }

    @Test
    void alwaysReturnsAllOfItAndNothingMore() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Coins left = new Coins(1 + random.nextLong(1_000_000_000_000L));
            List<Share> given = IntStream.rangeClosed(1, random.nextInt(1, 30))
                    .mapToObj(i -> new Share(new Pocket.OfAccount(new AccountNumber(i)),
                            new Coins(1 + random.nextLong(1_000_000_000_000L)))).toList();
            List<Share> shares = Leftover.split(left, given,
                    new Coins(random.nextLong(1_000_000_000L)), List.of(LAMP, OTHER_LAMP));

            assertEquals(left, shares.stream().map(Share::coins).reduce(Coins.ZERO, Coins::plus),
                    "seed " + seed);
            assertTrue(shares.stream().map(Share::coins).allMatch(Coins::isPositive),
                    "seed " + seed);
        }
    }

    private static Share share(long account, String coins) {
        return new Share(new Pocket.OfAccount(new AccountNumber(account)), coins(coins));
    }

    private static Coins coins(String text) {
        return Coins.parse(text);
    }
}
