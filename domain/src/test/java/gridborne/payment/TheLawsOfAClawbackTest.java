package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.Clawback.Step;
import gridborne.payment.ClawbackEntry.Kind;
import gridborne.payment.ClawbackEntry.Outcome;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Laws of S7.6 held against random refunds and disputes of an order, while its coins are spent
 * beside it (T14). The seed is in every message; a run is repeated with it.
 */
class TheLawsOfAClawbackTest {

    private static final long BASE_SEED = 20_261_121L;
    private static final int ROUNDS = Boolean.getBoolean("gridborne.soak") ? 20_000 : 300;
    private static final int STEPS_AT_MOST = 400;

    @RepeatedTest(20)
    void takeExactlyTheCoinsOfTheMoneyGone(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = BASE_SEED + repetition.getCurrentRepetition() * 1_000_000L + round;
            World world = new World(new Random(seed), true);

            world.moneyGoesAndComes(12);
            world.settle("seed " + seed);

            assertEquals(world.clawback().coinsFor(world.gone), world.takenBack, "seed " + seed);
            assertTrue(world.takenBack.compareTo(world.bought) <= 0, "seed " + seed);
            assertTrue(world.unfundedEver.compareTo(world.bought) <= 0, "seed " + seed);
            assertEquals(world.coinsThereAre(), world.account.plus(world.meter), "seed " + seed);
        }
    }

    @RepeatedTest(20)
    void leaveADebtOnlyWhereAccountAndMeterHaveNothingOfTheOrder(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = BASE_SEED - repetition.getCurrentRepetition() * 1_000_000L - round;
            World world = new World(new Random(seed), false);

            world.gone = world.random.nextLong(world.paid.minorUnits()) + 1;
            world.settle("seed " + seed);

            boolean debt = world.account.isNegative();
            assertTrue(!debt || !world.meter.isPositive() || !world.funded.isPositive(),
                    "seed " + seed + ": " + world.account + " beside " + world.meter);
        }
    }

    @RepeatedTest(20)
    void leaveNothingBehindWhenAllMoneyCameAgain(RepetitionInfo repetition) {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = BASE_SEED + repetition.getCurrentRepetition() * 7_000_000L + round;
            World world = new World(new Random(seed), false);
            Coins account = world.account;
            Coins meter = world.meter;

            world.gone = world.random.nextLong(world.paid.minorUnits()) + 1;
            world.settle("seed " + seed);
            world.gone = 0;
            world.settle("seed " + seed);

            assertEquals(account, world.account, "seed " + seed);
            assertEquals(meter, world.meter, "seed " + seed);
        }
    }

    /** An order, and a contract that answers late and refuses what IGrid refuses. */
    private static final class World {

        private final Random random;
        private final boolean others;
        private final Money paid;
        private final Coins bought;
        private final Coins funded;
        private final List<ClawbackEntry> entries = new ArrayList<>();
        private Coins account;
        private Coins meter;
        private Coins othersMoved = Coins.ZERO;
        private Coins atFirst;
        private Coins takenBack = Coins.ZERO;
        private Coins unfundedEver = Coins.ZERO;
        private long gone;

        World(Random random, boolean others) {
            this.random = random;
            this.others = others;
            paid = new Money(1 + random.nextLong(100_000), Currency.getInstance("EUR"));
            bought = new Coins(1 + random.nextLong(1_000_000_000));
            funded = random.nextInt(3) == 0 ? Coins.ZERO : bought;
            account = new Coins(random.nextLong(2 * bought.microcoins()))
                    .plus(funded.isPositive() ? Coins.ZERO : bought);
            account = random.nextBoolean() ? Coins.ZERO : account;
            meter = new Coins(random.nextLong(2 * bought.microcoins())
                    - bought.microcoins() / 2);
            atFirst = account.plus(meter);
        }

        Clawback clawback() {
            return new Clawback(paid, bought, funded, entries);
        }

        /** Everything but what others put in or used. */
        Coins coinsThereAre() {
            return atFirst.plus(othersMoved).minus(takenBack);
        }

        void moneyGoesAndComes(int times) {
            for (int i = 0; i < times; i++) {
                gone = random.nextLong(paid.minorUnits() * 5 / 4 + 1);
                for (int turn = random.nextInt(4); turn > 0; turn--) {
                    turn();
                }
            }
        }

        void settle(String seed) {
            for (int i = 0; i < STEPS_AT_MOST; i++) {
                if (!turn()) {
                    return;
                }
            }
            throw new AssertionError(seed + ": no end after " + STEPS_AT_MOST + " turns");
        }

        /** One look at what is due, and perhaps one answer of the chain. */
        private boolean turn() {
            Optional<Step> step = clawback().correction(gone)
                    .or(() -> clawback().rearrangement(account, meter));
            step.ifPresent(due -> entries.add(new ClawbackEntry(due.kind(), due.coins(),
                    Outcome.OPEN)));
            if (others && step.isPresent()) {
                spendBeside();
            }
            return answer() || step.isPresent();
        }

        private void spendBeside() {
            Coins used = new Coins(random.nextLong(bought.microcoins() / 20 + 1));
            if (random.nextBoolean()) {
                meter = meter.minus(used);
                othersMoved = othersMoved.minus(used);
            } else if (account.compareTo(used) >= 0) {
                account = account.minus(used);
                othersMoved = othersMoved.minus(used);
            }
        }

        private boolean answer() {
            for (int i = 0; i < entries.size(); i++) {
                ClawbackEntry entry = entries.get(i);
                if (entry.outcome() == Outcome.OPEN) {
                    entries.set(i, new ClawbackEntry(entry.kind(), entry.coins(),
                            apply(entry) ? Outcome.DONE : Outcome.REFUSED));
                    return true;
                }
            }
            return false;
        }

        private boolean apply(ClawbackEntry entry) {
            Coins coins = entry.coins();
            return switch (entry.kind()) {
                case TAKE_BACK -> take(coins);
                case RESTORE -> take(coins.negated());
                case UNFUND -> meter.compareTo(coins) >= 0
                        && unfundedEver.plus(coins).compareTo(bought) <= 0 && unfund(coins);
                case FUND_AGAIN -> account.compareTo(coins) >= 0 && move(coins);
            };
        }

        private boolean take(Coins coins) {
            Coins after = takenBack.plus(coins);
            if (after.isNegative() || after.compareTo(bought) > 0) {
                throw new AssertionError("The contract refuses " + coins + " after " + takenBack);
            }
            takenBack = after;
            account = account.minus(coins);
            return true;
        }

        private boolean unfund(Coins coins) {
            unfundedEver = unfundedEver.plus(coins);
            return move(coins.negated());
        }

        private boolean move(Coins toMeter) {
            account = account.minus(toMeter);
            meter = meter.plus(toMeter);
            return true;
        }
    }
}
