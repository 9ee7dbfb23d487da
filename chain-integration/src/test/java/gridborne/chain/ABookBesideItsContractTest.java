package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.contract.Calls;
import gridborne.chain.node.Address;
import gridborne.chain.node.JsonRpcNode;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.BookTotals;
import gridborne.grid.ChainTransaction;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.grid.OperationState;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.Tariff;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.laws.Verdict;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.web3j.utils.Numeric;

/** fold(events) = state of the contract (I4), also after refusals, arrears and a rebuild. */
class ABookBesideItsContractTest {

    private static final long SEED = 20_261_123L;
    private static final int HOURS = 8;

    @TempDir
    private Path directory;
    private World world;

    /** Everything a reader can see. */
    private record Seen(BookTotals totals, List<MeterState> meters, List<SettledHour> hours,
                        List<HourLine> lines, Optional<Coins> account, long open) {
    }

    @BeforeEach
    void start() {
        world = new World(directory).settled();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void saysWhyAnOperationWasRefusedAndGoesOn() {
        SequenceNumber tooMuch = world.fund("1000");
        SequenceNumber fine = world.fund("1");
        world.portal.settle();

        OperationState.Refused refused =
                assertInstanceOf(OperationState.Refused.class, world.state(tooMuch));
        assertEquals("Account 1 holds 90 coins, less than the 1000 coins asked for.",
                refused.reason());
        assertInstanceOf(OperationState.Confirmed.class, world.state(fine));
        assertEquals(Coins.parse("11"), world.balance(World.HOUSE));
    }

    @Test
    void knowsATransactionWithItsOperations() {
        SequenceNumber one = world.fund("1");
        SequenceNumber other = world.fund("2");
        world.portal.settle();
        TransactionHash hash = world.transactionOf(one);

        ChainTransaction transaction =
                world.portal.read(() -> world.portal.book.transaction(hash)).orElseThrow();

        assertEquals(List.of(one, other),
                transaction.operations().stream().map(entry -> entry.sequence()).toList());
        assertTrue(transaction.gasUsed() > 0);
    }

    @Test
    void knowsNoTransactionOfAnotherTenant() {
        SequenceNumber funding = world.fund("1");
        world.portal.settle();
        TransactionHash hash = world.transactionOf(funding);
        TestPortal neighbour = new TestPortal(world.database, world.chain,
                world.database.addTenant("harbour"), world.keys);

        assertEquals(Optional.empty(), neighbour.read(() -> neighbour.book.transaction(hash)));
        assertEquals(List.of(), neighbour.read(() -> neighbour.book.meters()));
    }

    @Test
    void findsABalanceThatIsNotTheContracts() {
        // A wrong balance in the book shows at the next close, with the meter's number.
        world.portal.act(() -> world.database.change(
                "update chain_meter set balance = balance + 1 where meter = ?",
                World.HOUSE.value()));

        world.report(World.HOUR, 2_000, 3_000);
        world.portal.settle();

        String mismatch = world.portal.read(() -> world.portal.book.hour(World.HOUR)).orElseThrow()
                .mismatch().orElseThrow();
        assertTrue(mismatch.contains("Meter 0: the chain has 9 coins, recomputed 9.000001 coins."),
                mismatch);
    }

    @Test
    void followsATariffMetersAndCoinsThatGoBack() {
        PaymentReference payment = new PaymentReference(String.format("%064x", 1));
        PaymentReference paid = new PaymentReference("aa".repeat(32));
        PaymentReference failed = new PaymentReference("bb".repeat(32));
        List<SequenceNumber> operations = Stream.of(
                new Operation.Unfund(World.HOUSE, Coins.parse("4"), payment),
                new Operation.TakeBack(payment, Coins.parse("100")),
                new Operation.Restore(payment, Coins.parse("50")),
                new Operation.Reserve(World.ACCOUNT, Coins.parse("3"), paid),
                new Operation.RedeemReserved(paid),
                new Operation.Reserve(World.ACCOUNT, Coins.parse("5"), failed),
                new Operation.ReleaseReserved(failed),
                new Operation.Redeem(World.ACCOUNT, Coins.parse("1"), payment),
                new Operation.ReplaceMeter(World.HOUSE, new Register(1_500), new Register(10)),
                new Operation.ChangeOwner(World.ROOF, AccountNumber.UTILITY),
                new Operation.RetireMeter(World.ROOF),
                new Operation.AnnounceTariff(World.HOUR.next(),
                        new Tariff(new EnergyPrice(2_000), new FeePolicy.Percent(100))))
                .map(world.portal::append).toList();
        world.portal.settle();

        operations.forEach(operation -> assertInstanceOf(OperationState.Confirmed.class,
                world.state(operation), operation + ""));
        // 90 on the account and 10 on the meter; 4 returned, 100 taken, 50 restored, 3 and 1 out.
        assertEquals(Coins.parse("40"), world.account());
        assertEquals(Coins.parse("6"), world.balance(World.HOUSE));
        assertTrue(seen().totals().balances(), seen().totals().toString());
    }

    @Test
    void equalsItAfterRandomOperationsAndAfterARebuild() {
        Random random = new Random(SEED);
        List<MeterNumber> meters = addMeters(random);
        for (int hour = 0; hour < HOURS; hour++) {
            spendAtRandom(random, meters);
            reportAtRandom(random, meters, World.HOUR.plus(hour));
            world.portal.settle();
        }

        Seen live = seen();
        assertTrue(live.totals().balances(), live.totals() + " seed " + SEED);
        live.hours().forEach(hour -> assertTrue(hour.matchesChain(), hour + " seed " + SEED));
        assertEquals(HOURS, live.hours().size());
        live.meters().forEach(meter -> assertEquals(onChain(meter), meter.balance(),
                "meter " + meter.number() + " seed " + SEED));

        world.portal.verdicts().forEach(verdict ->
                assertInstanceOf(Verdict.Holds.class, verdict, "seed " + SEED));

        world.portal.act(() -> world.portal.projection.rebuild());
        world.portal.settle();

        assertEquals(live, seen());
    }

    private List<MeterNumber> addMeters(Random random) {
        List<MeterNumber> meters = new ArrayList<>(List.of(World.HOUSE, World.ROOF));
        for (int index = 1; index < 20; index++) {
            boolean production = random.nextInt(3) == 0;
            long last = meters.stream().mapToLong(MeterNumber::value)
                    .filter(number -> number >= 256 == production).max().orElseThrow();
            MeterNumber meter = new MeterNumber(last + 1);
            world.portal.append(new Operation.AddMeter(meter, production ? Direction.PRODUCTION
                    : Direction.CONSUMPTION, World.ACCOUNT, new Register(random.nextInt(1_000))));
            meters.add(meter);
        }
        return meters;
    }

    /** Also what the contract refuses: it uses a number, and the book must not move. */
    private void spendAtRandom(Random random, List<MeterNumber> meters) {
        for (int count = random.nextInt(24); count > 0; count--) {
            MeterNumber meter = meters.get(random.nextInt(meters.size()));
            Coins coins = Coins.ofMicrocoins(1 + random.nextInt(8_000_000));
            world.portal.append(random.nextBoolean() ? spending(random, meter, coins)
                    : goingBack(random, meter, coins));
        }
    }

    private static Operation spending(Random random, MeterNumber meter, Coins coins) {
        return switch (random.nextInt(6)) {
            case 0 -> new Operation.Collect(meter);
            case 1 -> new Operation.Transfer(World.ACCOUNT, AccountNumber.UTILITY, coins);
            case 2 -> new Operation.Redeem(World.ACCOUNT, coins, reference(random));
            case 3 -> new Operation.ReplaceMeter(meter, new Register(random.nextInt(30_000)),
                    new Register(random.nextInt(30_000)));
            default -> new Operation.Fund(World.ACCOUNT, meter, coins);
        };
    }

    private static Operation goingBack(Random random, MeterNumber meter, Coins coins) {
        PaymentReference reference = reference(random);
        return switch (random.nextInt(8)) {
            case 0 -> new Operation.TakeBack(reference, coins);
            case 1 -> new Operation.Restore(reference, coins);
            case 2 -> new Operation.Unfund(meter, coins, reference);
            case 3, 4 -> new Operation.Reserve(World.ACCOUNT, coins, reference);
            case 5 -> new Operation.RedeemReserved(reference);
            case 6 -> new Operation.ReleaseReserved(reference);
            default -> new Operation.ChangeOwner(meter, random.nextBoolean() ? World.ACCOUNT
                    : AccountNumber.UTILITY);
        };
    }

    /** Of the world's only payment as often as not; as a cash-out it is one of three. */
    private static PaymentReference reference(Random random) {
        return new PaymentReference(String.format("%064x", 1 + random.nextInt(2)
                + random.nextInt(2)));
    }

    /** Some meters are silent, some go back. */
    private void reportAtRandom(Random random, List<MeterNumber> meters, Hour hour) {
        for (MeterNumber first : List.of(World.HOUSE, World.ROOF)) {
            long count = meters.stream().filter(meter -> meter.page() == first.page()).count();
            List<Register> page = new ArrayList<>();
            for (long index = 0; index < count; index++) {
                page.add(new Register(random.nextInt(4) == 0 ? 0
                        : 3_000 * (hour.number() - World.HOUR.number())
                                + random.nextInt(5_000)));
            }
            world.portal.append(new Operation.Report(hour, first, page));
        }
        world.portal.append(new Operation.Close(hour));
    }

    private Seen seen() {
        return world.portal.read(() -> {
            List<SettledHour> hours = world.portal.book.hours(World.HOUR, World.HOUR.plus(HOURS),
                    100);
            List<HourLine> lines = hours.stream()
                    .flatMap(hour -> world.portal.book.lines(hour.hour()).stream()).toList();
            return new Seen(world.portal.book.totals(), world.portal.book.meters(), hours, lines,
                    world.portal.book.balance(World.ACCOUNT), world.portal.journal().open());
        });
    }

    private Coins onChain(MeterState meter) {
        JsonRpcNode node = new JsonRpcNode(world.chain.url());
        Address contract = Address.parse(world.portal.read(() -> world.portal.book.head())
                .orElseThrow().contract().address());
        BigInteger word = new BigInteger(Numeric.hexStringToByteArray(node.call(contract,
                List.of(Calls.balanceOf(meter.number(), meter.direction())), node.head()).get(0)
                .orElseThrow()));
        return Coins.ofMicrocoins(word.longValueExact());
    }
}
