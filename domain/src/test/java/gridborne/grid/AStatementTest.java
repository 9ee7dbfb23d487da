package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.money.Coins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A statement leaves nothing out: it ends at the balance of its pockets (S3.3). */
class AStatementTest {

    private static final Hour START = new Hour(492_000);
    private static final Pocket ACCOUNT = new Pocket.OfAccount(new AccountNumber(7));
    private static final Pocket OTHER = new Pocket.OfAccount(new AccountNumber(8));
    private static final Pocket HOUSE = new Pocket.OfMeter(new MeterNumber(3));
    private static final Pocket LAMP = new Pocket.OfMeter(new MeterNumber(4));
    private static final List<Pocket> ALL = List.of(ACCOUNT, OTHER, HOUSE, LAMP);
    private final Map<Pocket, Coins> balances = new HashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final List<MeterUse> uses = new ArrayList<>();

    @Test
    void endsAtTheBalanceAfterARandomJourney() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            if (random.nextInt(3) == 0) {
                use(START.plus(i), 1 + random.nextInt(5_000));
            } else {
                move(START.plus(i), ALL.get(random.nextInt(4)), ALL.get(random.nextInt(4)),
                        random.nextInt(1_000_000));
            }
        }
        for (Set<Pocket> own : List.of(Set.of(ACCOUNT, HOUSE), Set.of(ACCOUNT), Set.of(HOUSE),
                Set.copyOf(ALL))) {
            Coins expected = own.stream().map(pocket -> balances.getOrDefault(pocket, Coins.ZERO))
                    .reduce(Coins.ZERO, Coins::plus);
            assertEquals(expected, Statement.of(own, movements, uses).closing(),
                    "seed " + seed + " " + own);
        }
    }

    @Test
    void showsWhatMovesBetweenItsOwnPocketsWithoutAChange() {
        move(START, ACCOUNT, HOUSE, 5);

        Statement statement = Statement.of(Set.of(ACCOUNT, HOUSE), movements, uses);

        assertEquals(1, statement.lines().size());
        assertEquals(Coins.ZERO, statement.lines().get(0).change());
    }

    @Test
    void keepsTheBalanceOfEachLineInAPartOfIt() {
        move(START, OTHER, ACCOUNT, 10);
        move(START.plus(1), ACCOUNT, OTHER, 3);
        move(START.plus(2), OTHER, ACCOUNT, 1);

        Statement part = Statement.of(Set.of(ACCOUNT), movements, uses)
                .between(START.plus(1).start(), START.plus(2).start());

        assertEquals(List.of(Coins.ofMicrocoins(7)),
                part.lines().stream().map(Statement.Line::balance).toList());
    }

    private void move(Hour hour, Pocket from, Pocket to, long microcoins) {
        Coins coins = Coins.ofMicrocoins(microcoins);
        balances.merge(from, coins.negated(), Coins::plus);
        balances.merge(to, coins, Coins::plus);
        movements.add(new Movement(Movement.Kind.TRANSFERRED, Instant.EPOCH, hour,
                new TransactionHash("0x" + "0".repeat(64)),
                List.of(new Posting(from, coins.negated()), new Posting(to, coins)),
                Optional.empty()));
    }

    private void use(Hour hour, long wattHours) {
        Coins due = Coins.ofMicrocoins(wattHours * 1_000);
        balances.merge(HOUSE, due.negated(), Coins::plus);
        uses.add(new MeterUse(new MeterNumber(3), LocalDate.EPOCH, hour, hour, 1,
                Energy.ofWattHours(wattHours), due, Coins.ZERO));
    }
}
