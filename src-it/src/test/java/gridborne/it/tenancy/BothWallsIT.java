package gridborne.it.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.TenantId;
import gridborne.stack.OnTheStack;
import gridborne.tenants.database.DatabaseFailure;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.StoredPerson;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Two utilities, each with a person of the same login; one tries to reach the other. */
@OnTheStack
@ArquillianTest
class BothWallsIT {

    @Inject
    private Utilities utilities;

    @Inject
    private UnboundDatabase unbound;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private Utilities.Transactions transactions;

    @Inject
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @Resource(lookup = "java:app/jdbc/gridborne")
    private DataSource asApplication;

    @Resource
    private ManagedExecutorService executor;

    @Deployment
    static WebArchive tenancy() {
        return TenancyArchive.build();
    }

    // ------------------------------------------------------------------ both walls, as in service

    @Test
    void aQueryFindsOnlyItsOwn() {
        Utility ours = utilities.made();
        utilities.made();

        List<StoredPerson> found = utilities.in(ours, () -> entityManager
                .createQuery("select p from Person p", StoredPerson.class).getResultList());

        assertEquals(1, found.size());
    }

    @Test
    void aForeignIdIsAsIfThereWereNone() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();
        UUID foreign = theirs.person().id().value();

        assertNull(utilities.in(ours, () -> entityManager.find(StoredPerson.class, foreign)));
        assertNull(utilities.in(ours,
                () -> entityManager.find(StoredPerson.class, UUID.randomUUID())));
        assertTrue(utilities.in(theirs,
                () -> entityManager.find(StoredPerson.class, foreign)) != null);
    }

    @Test
    void aBulkUpdateTouchesOnlyItsOwn() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        int touched = utilities.in(ours, () -> entityManager
                .createQuery("update Person p set p.name = 'Somebody'").executeUpdate());

        assertEquals(1, touched);
        assertEquals("Carlos", nameIn(theirs));
    }

    @Test
    void nativeSqlSeesOnlyItsOwn() {
        Utility ours = utilities.made();
        utilities.made();

        List<Long> tenantsSeen = utilities.in(ours, () -> sql.rows(
                "select distinct tenant_id from tenant_person", row -> row.getLong(1)));

        assertEquals(List.of(ours.id().value()), tenantsSeen);
    }

    @Test
    void nativeSqlChangesOnlyItsOwn() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        int touched = utilities.in(ours, () -> sql.change(
                "update tenant_person set name = 'Somebody' where tenant_id = ?",
                theirs.id().value()));

        assertEquals(0, touched);
        assertEquals("Carlos", nameIn(theirs));
    }

    @Test
    void aRowCannotBeWrittenForAnotherTenant() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        DatabaseFailure refused = assertThrows(DatabaseFailure.class,
                () -> utilities.in(ours, () -> sql.change(
                        "insert into tenant_counter (tenant_id, name, last) values (?, 'x', 1)",
                        theirs.id().value())));

        assertTrue(refused.getCause().getMessage().contains("row-level security"),
                refused.getCause().getMessage());
    }

    @Test
    void aRowCannotBeGivenToAnotherTenant() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        assertThrows(DatabaseFailure.class, () -> utilities.in(ours, () -> sql.change(
                "update tenant_person set tenant_id = ?", theirs.id().value())));
    }

    @Test
    void aForeignKeyCannotPointAcross() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        DatabaseFailure refused = assertThrows(DatabaseFailure.class,
                () -> utilities.in(ours, () -> sql.change("""
                        insert into tenant_token (id, name, scope, person, secret_hash, issued)
                        values (?, 'x', 'PERSON', ?, ?, now())""", UUID.randomUUID(),
                        theirs.person().id().value(), "0".repeat(64))));

        assertTrue(refused.getCause().getMessage().contains("foreign key"),
                refused.getCause().getMessage());
    }

    @Test
    void evidenceCannotBeChangedOrDeleted() {
        Utility ours = utilities.made();

        for (String table : List.of("tenant_reading", "tenant_audit")) {
            for (String change : List.of("delete from " + table,
                    "update " + table + " set tenant_id = tenant_id", "truncate " + table)) {
                DatabaseFailure refused = assertThrows(DatabaseFailure.class,
                        () -> utilities.in(ours, () -> sql.change(change)), change);
                assertTrue(refused.getCause().getMessage().contains("permission denied"), change);
            }
        }
    }

    @Test
    void aTransactionCannotSwitchItsTenant() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        assertThrows(IllegalStateException.class, () -> utilities.in(ours,
                () -> currentTenant.within(theirs.id(), () -> nameIn(theirs))));
        assertEquals("Carlos", utilities.in(ours, () -> nameIn(ours)));
    }

    @Test
    void aThreadOfNobodyReachesNothing() {
        utilities.made();

        ExecutionException refused = assertThrows(ExecutionException.class,
                () -> executor.submit(() -> transactions.one(() -> entityManager
                        .createQuery("select p from Person p").getResultList())).get());

        assertTrue(refused.getCause().getMessage().startsWith("No tenant here."),
                refused.toString());
    }

    @Test
    void manyThreadsReachEachTheirOwn() throws Exception {
        List<Utility> all = List.of(utilities.made(), utilities.made(), utilities.made());
        long seed = new Random().nextLong();
        List<Callable<Void>> workers = new ArrayList<>();
        for (int worker = 0; worker < 8; worker++) {
            Random random = new Random(seed + worker);
            workers.add(() -> comeAndGo(all, random, seed));
        }

        for (Future<Void> done : executor.invokeAll(workers)) {
            done.get();
        }
    }

    private Void comeAndGo(List<Utility> all, Random random, long seed) {
        for (int round = 0; round < 50; round++) {
            Utility here = all.get(random.nextInt(all.size()));
            String context = "seed " + seed + ", round " + round;
            utilities.in(here, () -> {
                assertEquals(here.person().id().value(), sql.row(
                        "select id from tenant_person", row -> row.getObject(1)).orElseThrow(),
                        context);
                assertEquals(1L, entityManager.createQuery("select count(p) from Person p")
                        .getSingleResult(), context);
                return sql.change("""
                        insert into tenant_counter (name, last) values ('visits', 1)
                        on conflict (tenant_id, name) do update set last = tenant_counter.last + 1
                        """);
            });
        }
        return null;
    }

    private String nameIn(Utility utility) {
        return utilities.in(utility, () -> sql.row("select name from tenant_person",
                row -> row.getString(1)).orElseThrow());
    }

    // ------------------------------------------------------------------ the first wall alone

    @Test
    void theDiscriminatorAloneKeepsQueriesApart() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        List<?> found = unbound.as(ours.id(), entities -> entities
                .createQuery("select p.id from Person p").getResultList());

        assertTrue(unbound.tenantsSeen() > 1, "the second wall is really gone");
        assertEquals(List.of(ours.person().id().value()), found);
        assertNull(unbound.as(ours.id(), entities -> entities
                .find(StoredPerson.class, theirs.person().id().value())));
    }

    @Test
    void theDiscriminatorAloneKeepsBulkUpdatesApart() {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        int touched = unbound.as(ours.id(), entities -> entities
                .createQuery("update Person p set p.name = 'Somebody'").executeUpdate());

        assertEquals(1, touched);
        assertEquals("Carlos", nameIn(theirs));
    }

    // ------------------------------------------------------------------ the second wall alone

    @Test
    void rowLevelSecurityAloneShowsOnlyItsOwn() throws SQLException {
        Utility ours = utilities.made();
        Utility theirs = utilities.made();

        assertEquals(1, seenInPlainJdbc(ours.id(), "select count(*) from tenant_person"));
        assertEquals(0, seenInPlainJdbc(ours.id(), "select count(*) from tenant_person"
                + " where tenant_id = " + theirs.id()));
    }

    @Test
    void rowLevelSecurityAloneShowsNothingToNobody() throws SQLException {
        utilities.made();

        try (Connection connection = asApplication.getConnection()) {
            assertEquals(0, seen(connection, "select count(*) from tenant_person"));
        }
    }

    @Test
    void aConnectionForgetsItsTenantWithItsTransaction() throws SQLException {
        Utility ours = utilities.made();

        try (Connection connection = asApplication.getConnection()) {
            connection.setAutoCommit(false);
            setTenant(connection, ours.id());
            assertEquals(1, seen(connection, "select count(*) from tenant_person"));
            connection.commit();
            assertEquals(0, seen(connection, "select count(*) from tenant_person"));
            connection.rollback();
        }
    }

    @Test
    void everyTableIsBehindTheWall() throws SQLException {
        try (Connection connection = asApplication.getConnection()) {
            assertEquals(0, seen(connection, """
                    select count(*) from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                      and relname not like '%\\_history'
                      and not (relrowsecurity and relforcerowsecurity)"""));
            assertEquals(0, seen(connection, """
                    select count(*) from pg_class where relowner = current_user::regrole"""));
        }
    }

    private long seenInPlainJdbc(TenantId tenant, String count) throws SQLException {
        try (Connection connection = asApplication.getConnection()) {
            connection.setAutoCommit(false);
            setTenant(connection, tenant);
            long seen = seen(connection, count);
            connection.rollback();
            return seen;
        }
    }

    private static void setTenant(Connection connection, TenantId tenant) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant.toString());
            statement.execute();
        }
    }

    private static long seen(Connection connection, String count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(count);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
