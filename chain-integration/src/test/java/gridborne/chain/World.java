package gridborne.chain;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.Genesis;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.OperationState;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.nio.file.Path;
import java.util.List;

/** A utility with a house and a roof, on a chain and a database of its own. */
final class World implements AutoCloseable {

    static final Hour HOUR = new Hour(490_000);
    static final AccountNumber ACCOUNT = new AccountNumber(1);
    static final MeterNumber HOUSE = new MeterNumber(0);
    static final MeterNumber ROOF = new MeterNumber(256);
    static final Genesis GENESIS = new Genesis(HOUR, new Tariff(new EnergyPrice(1000),
            new FeePolicy.Flat(Coins.ofMicrocoins(10_000))), false);

    final TestDatabase database = TestDatabase.create();
    final TenantId tenant = database.addTenant("commons");
    final Path keys;
    final TestChain chain;
    final TestPortal portal;
    private int payments;

    World(Path directory) {
        keys = directory.resolve("keys");
        chain = TestChain.start(directory);
        portal = anotherPortal();
        portal.request(GENESIS);
    }

    /** Another node of the portal on the same database and keystore. */
    TestPortal anotherPortal() {
        return new TestPortal(database, chain, tenant, keys);
    }

    /** An account with 100 coins, a house funded with 10 of them, and a roof; all on the chain. */
    World settled() {
        portal.append(new Operation.OpenAccount(ACCOUNT));
        credit("100");
        portal.append(new Operation.AddMeter(HOUSE, Direction.CONSUMPTION, ACCOUNT,
                new Register(1_000)));
        portal.append(new Operation.AddMeter(ROOF, Direction.PRODUCTION, ACCOUNT,
                new Register(2_000)));
        fund("10");
        portal.settle();
        return this;
    }

    SequenceNumber credit(String coins) {
        payments++;
        return portal.append(new Operation.Credit(ACCOUNT, Coins.parse(coins),
                new PaymentReference(String.format("%064x", payments))));
    }

    SequenceNumber fund(String coins) {
        return portal.append(new Operation.Fund(ACCOUNT, HOUSE, Coins.parse(coins)));
    }

    void report(Hour hour, long house, long roof) {
        portal.append(new Operation.Report(hour, HOUSE, List.of(new Register(house))));
        portal.append(new Operation.Report(hour, ROOF, List.of(new Register(roof))));
        portal.append(new Operation.Close(hour));
    }

    Coins account() {
        return portal.read(() -> portal.book.balance(ACCOUNT)).orElseThrow();
    }

    Coins balance(MeterNumber meter) {
        return portal.read(() -> portal.book.meter(meter)).orElseThrow().balance();
    }

    OperationState state(SequenceNumber operation) {
        return portal.read(() -> portal.journal().entry(operation)).orElseThrow().state();
    }

    TransactionHash transactionOf(SequenceNumber operation) {
        OperationState state = state(operation);
        if (state instanceof OperationState.Confirmed confirmed) {
            return confirmed.transaction();
        } else if (state instanceof OperationState.Refused refused) {
            return refused.transaction();
        } else if (state instanceof OperationState.Sent sent) {
            return sent.transaction();
        }
        throw new IllegalStateException("Operation " + operation + " is " + state + ".");
    }

    @Override
    public void close() {
        chain.close();
    }
}
