package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.Genesis;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.grid.SettledHour;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.money.Coins;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked example (S5.8), from the journal to the book, over PostgreSQL and an EVM. */
class OneHourOnARealChainTest {

    @TempDir
    private Path directory;

    @Test
    void paysTheProducersToTheMicrocoin() {
        TestDatabase database = TestDatabase.create();
        TenantId tenant = database.addTenant("commons");
        try (TestChain chain = TestChain.start(directory)) {
            TestPortal portal = new TestPortal(database, chain, tenant, directory.resolve("keys"));
            Hour hour = new Hour(490_000);
            portal.request(new Genesis(hour, new Tariff(new EnergyPrice(1000),
                    new FeePolicy.Flat(Coins.ofMicrocoins(10_000))), false));
            AccountNumber account = new AccountNumber(1);
            portal.append(new Operation.OpenAccount(account));
            portal.append(new Operation.Credit(account, Coins.parse("20"),
                    new PaymentReference("ab".repeat(32))));
            MeterNumber carlos = new MeterNumber(0);
            MeterNumber danny = new MeterNumber(1);
            MeterNumber angel = new MeterNumber(256);
            MeterNumber bennie = new MeterNumber(257);
            add(portal, carlos, Direction.CONSUMPTION, 120_000);
            add(portal, danny, Direction.CONSUMPTION, 88_000);
            add(portal, angel, Direction.PRODUCTION, 41_500);
            add(portal, bennie, Direction.PRODUCTION, 7_250);
            portal.append(new Operation.Fund(account, carlos, Coins.parse("10")));
            portal.append(new Operation.Fund(account, danny, Coins.parse("10")));
            portal.append(new Operation.Report(hour, carlos,
                    List.of(new Register(123_000), new Register(90_000))));
            portal.append(new Operation.Report(hour, angel,
                    List.of(new Register(44_500), new Register(9_750))));
            portal.append(new Operation.Close(hour));

            portal.settle();

            SettledHour settled = portal.read(() -> portal.book.hour(hour)).orElseThrow();
            assertTrue(settled.matchesChain(), settled.toString());
            assertEquals(Coins.ofMicrocoins(2_721_818),
                    portal.read(() -> portal.book.meter(angel)).orElseThrow().balance());
        }
    }

    private static void add(TestPortal portal, MeterNumber meter, Direction direction, long start) {
        portal.append(new Operation.AddMeter(meter, direction, new AccountNumber(1),
                new Register(start)));
    }
}
