package gridborne.chain;

import gridborne.chain.agreement.AgreementsAtWork;
import gridborne.chain.database.Rows;
import gridborne.chain.deployment.AgreementsDeployment;
import gridborne.chain.deployment.Factory;
import gridborne.chain.deployment.GridDeployment;
import gridborne.chain.deployment.PlatformDeployment;
import gridborne.chain.deployment.WantedAgreements;
import gridborne.chain.deployment.WantedContract;
import gridborne.chain.journal.ChainJournal;
import gridborne.chain.journal.Entries;
import gridborne.chain.journal.OperationAppended;
import gridborne.chain.journal.PendingCalls;
import gridborne.chain.node.Block;
import gridborne.chain.node.JsonRpcNode;
import gridborne.chain.projection.BookTables;
import gridborne.chain.projection.ChainBook;
import gridborne.chain.projection.Projection;
import gridborne.chain.projection.Projections;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Outbox;
import gridborne.chain.sender.Sender;
import gridborne.chain.sender.SigningKeys;
import gridborne.chain.signer.Keystore;
import gridborne.grid.Cause;
import gridborne.grid.Genesis;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TenantId;
import jakarta.enterprise.event.Event;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One node of the portal, wired by hand: journal, sender and projection of one tenant. */
final class TestPortal {

    private static final Cause CAUSE = new Cause("test", "to see what happens");
    private static final int MOST_ROUNDS = 100;

    final TestDatabase database;
    private final TestChain chain;
    private final TenantId tenant;
    private final JsonRpcNode node;
    private final ChainJournal journal;
    private final WantedContract wanted;
    final WantedAgreements agreements;
    private final PlatformDeployment platform;
    private final TenantVisit visit;
    final Projection projection;
    final ChainBook book;

    TestPortal(TestDatabase database, TestChain chain, TenantId tenant, Path keys) {
        this.database = database;
        this.chain = chain;
        this.tenant = tenant;
        Rows rows = database;
        node = new JsonRpcNode(chain.url());
        Entries entries = new Entries(rows);
        journal = new ChainJournal(rows, entries, unheard());
        wanted = new WantedContract(rows);
        agreements = new WantedAgreements(rows);
        book = new ChainBook(rows, entries);
        Outbox outbox = new Outbox(rows);
        Dispatch dispatch = new Dispatch(node, outbox, database, TestChain.ID);
        SigningKeys signing = new SigningKeys(rows, database, new Keystore(keys.toString(),
                Base64.getEncoder().encodeToString(new byte[32])));
        platform = new PlatformDeployment(node, dispatch, outbox, signing, database);
        projection = Projections.of(rows, database, node);
        BookTables tables = Projections.tables(rows);
        visit = new TenantVisit(wanted, journal, tables, projection,
                new Sender(dispatch, outbox, new PendingCalls(rows), signing, database),
                new GridMaking(tables, new GridDeployment(node, dispatch), signing, database,
                        TestChain.ID),
                new AgreementsDeployment(agreements, node, dispatch, outbox, signing, database,
                        TestChain.ID), AgreementsAtWork.of(rows, database, node, dispatch, outbox,
                        signing, agreements), node, database);
    }

    void request(Genesis genesis) {
        act(() -> wanted.request(genesis));
    }

    SequenceNumber append(Operation operation) {
        return database.within(tenant, () -> database.run(() -> journal.append(operation, CAUSE)));
    }

    /** Visits and mines until nothing is open. */
    void settle() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (visit()) {
                return;
            }
            chain.mine();
        }
        throw new IllegalStateException("Operations stay open.");
    }

    /** One round of the loop; whether it left nothing to do. */
    boolean visit() {
        Block head = node.head();
        return database.within(tenant, () -> visit.visit(tenant, head, () -> factory(head)));
    }

    <T> T read(Supplier<T> query) {
        return database.within(tenant, () -> database.run(query));
    }

    void act(Runnable work) {
        database.within(tenant, () -> {
            database.run(work);
            return null;
        });
    }

    /** What must always hold, and the book made again from the first block. */
    List<Verdict> verdicts() {
        return database.within(tenant, () -> Stream.concat(
                Projections.laws(database, database, node, book).stream().map(Law::verdict),
                Stream.of(Projections.rebuild(database, database, node).compare())).toList());
    }

    ChainJournal journal() {
        return journal;
    }

    private Optional<Factory> factory(Block head) {
        return database.within(TenantId.PLATFORM, () -> platform.factory(head));
    }

    @SuppressWarnings("unchecked") // a proxy knows no type arguments
    private static Event<OperationAppended> unheard() {
        return (Event<OperationAppended>) Proxy.newProxyInstance(
                TestPortal.class.getClassLoader(), new Class<?>[] {Event.class},
                (proxy, method, arguments) -> null);
    }
}
