package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.TenantId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One question finds all tenants with work, and leaves nobody at any of them. */
class WhoWaitsTest {

    private final TestDatabase database = TestDatabase.create();
    private TenantId first;
    private TenantId second;

    @BeforeEach
    void addTenants() {
        first = database.addTenant("first");
        second = database.addTenant("second");
    }

    @Test
    void findsThoseWhoseOperationsTheBookHasNotSeen() {
        at(first, "insert into chain_counter (next_sequence) values (4)");
        at(second, "insert into chain_counter (next_sequence) values (7)");
        book(first, 4);
        assertEquals(List.of(second), waiting("chain_waiting()"));

        book(second, 6);
        assertEquals(List.of(second), waiting("chain_waiting()"));
    }

    @Test
    void findsThoseWhoWishForTheContractOfAgreements() {
        at(first, "insert into chain_agreements default values");
        assertEquals(List.of(first), waiting("chain_waiting()"));
    }

    @Test
    void findsThoseWhoHaveAnAgreementToTell() {
        at(second, """
                insert into chain_agreement_call (number, purpose, subject, call)
                values (1, 'CONCLUDE', 'one', '0x')""");
        at(first, """
                insert into chain_agreement_call (number, purpose, subject, call, done)
                values (1, 'CONCLUDE', 'one', '0x', true)""");
        assertEquals(List.of(second), waiting("chain_waiting()"));
    }

    @Test
    void knowsEveryKindOfWorkOfTheUtilities() {
        for (String kind : List.of("MAIL", "WINDOWS", "POOLS", "LISTENERS")) {
            assertEquals(List.of(), waiting("tenant_waiting('" + kind + "')"), kind);
        }
    }

    @Test
    void tellsHowFarEachBookHasCome() {
        book(first, 4);
        book(second, 6);
        assertEquals(List.of(Map.entry(first, 4L), Map.entry(second, 6L)),
                database.within(TenantId.PLATFORM, () -> database.run(() -> database.rows(
                        "select * from chain_positions()", row -> Map.entry(
                                new TenantId(row.getLong("tenant")), row.getLong("operations"))))));
    }

    @Test
    void staysAtNoTenant() {
        at(first, "insert into chain_counter (next_sequence) values (4)");
        String left = database.within(TenantId.PLATFORM, () -> database.run(() -> {
            database.rows("select chain_waiting()", row -> row.getLong(1));
            return database.one("select current_setting('app.tenant') as left",
                    row -> row.getString("left"));
        }));
        assertEquals("", left);
    }

    private void at(TenantId tenant, String sql) {
        database.within(tenant, () -> database.run(() -> database.change(sql)));
    }

    private void book(TenantId tenant, long nextSequence) {
        at(tenant, """
                insert into chain_book
                    (chain_id, contract, block, block_hash, block_time, next_sequence)
                values (1, '0x0', 0, '', now(), %d)""".formatted(nextSequence));
    }

    private List<TenantId> waiting(String function) {
        return database.within(TenantId.PLATFORM, () -> database.run(() -> database.rows(
                "select " + function + " as id", row -> new TenantId(row.getLong("id")))));
    }
}
