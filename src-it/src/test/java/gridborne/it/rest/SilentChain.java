package gridborne.it.rest;

import gridborne.stack.LocalStack;
import gridborne.stack.machine.Patience;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A utility whose chain nobody follows: its lease belongs to a node that does nothing, as one does
 * that was paused, and the last block it followed is an hour old.
 */
final class SilentChain implements AutoCloseable {

    /** A holder believes for this long that it still holds the lease. */
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    private final Connection owner;

    private SilentChain(Connection owner) {
        this.owner = owner;
    }

    static SilentChain of(LocalStack stack, String slug) throws SQLException {
        Map<String, String> settings = stack.portalSettings();
        Connection owner = DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
        SilentChain silence = new SilentChain(owner);
        silence.become(slug);
        silence.run("update chain_lease set holder = gen_random_uuid(),"
                + " held_until = clock_timestamp() + interval '1 hour'");
        Patience.pause(RENEWAL);
        silence.run("update chain_book set block_time = block_time - interval '1 hour'");
        return silence;
    }

    private void become(String slug) throws SQLException {
        try (PreparedStatement find = owner.prepareStatement("""
                select set_config('app.tenant', id::text, false) from tenant_tenant
                where slug = ?""")) {
            find.setString(1, slug);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("There is no utility " + slug + ".");
                }
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Nothing done by: " + sql);
            }
        }
    }

    /** The next node that asks follows the chain again. */
    @Override
    public void close() throws SQLException {
        run("update chain_lease set held_until = clock_timestamp()");
        owner.close();
    }
}
