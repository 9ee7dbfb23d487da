package gridborne.chain.sender;

import gridborne.chain.database.Rows;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The signed transactions of the current tenant's key. One for each nonce, and never another. */
@Dependent
public class Outbox {

    private final Rows rows;

    @Inject
    public Outbox(Rows rows) {
        this.rows = rows;
    }

    /** Those the chain has not used the nonce of, in the order of their nonces. */
    public List<StoredTransaction> from(long nonce) {
        return rows.rows("select * from chain_transaction where nonce >= ? order by nonce",
                Outbox::transaction, nonce);
    }

    public Optional<StoredTransaction> latest(Purpose purpose) {
        return rows.row("""
                select * from chain_transaction where purpose = ? order by nonce desc limit 1""",
                Outbox::transaction, purpose.name());
    }

    /** Whether it is stored now; not so if another node has just signed for this nonce. */
    public boolean store(StoredTransaction signed) {
        return rows.change("""
                insert into chain_transaction
                    (nonce, hash, raw, purpose, first_sequence, next_sequence)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                signed.nonce(), signed.hash().value(), signed.raw(), signed.purpose().name(),
                signed.first().value(), signed.next().value()) == 1;
    }

    /** Transactions for a purpose that used their nonce, while it is still to be achieved. */
    public Failures failures(Purpose purpose, SequenceNumber first, long chainNonce) {
        return rows.one("""
                select count(*) as failed, coalesce(extract(epoch from
                       clock_timestamp() - max(signed_at))::bigint, 0) as seconds_ago
                from chain_transaction
                where purpose = ? and first_sequence = ? and nonce < ?""",
                row -> new Failures(row.getInt("failed"), row.getLong("seconds_ago")),
                purpose.name(), first.value(), chainNonce);
    }

    private static StoredTransaction transaction(ResultSet row) throws SQLException {
        return new StoredTransaction(row.getLong("nonce"),
                new TransactionHash(row.getString("hash")), row.getBytes("raw"),
                Purpose.valueOf(row.getString("purpose")),
                new SequenceNumber(row.getLong("first_sequence")),
                new SequenceNumber(row.getLong("next_sequence")));
    }
}
