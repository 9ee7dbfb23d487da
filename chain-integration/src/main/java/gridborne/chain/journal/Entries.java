package gridborne.chain.journal;

import gridborne.chain.database.Rows;
import gridborne.grid.Cause;
import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Journal entries with what has become of them, told from the signed and the included
 * transactions.
 */
@Dependent
public class Entries {

    private static final String SELECT = """
            select o.sequence, o.kind, o.cause_by, o.cause_reason, o.appended_at,
                   refusal.reason, included.transaction_hash as included, included.block,
                   signed.hash as signed
            from chain_operation o
            left join lateral (
                select * from chain_executed e where e.first_sequence <= o.sequence
                order by e.first_sequence desc limit 1) executed
                on executed.next_sequence > o.sequence
            left join chain_inclusion included
                on included.transaction_hash = executed.transaction_hash
            left join chain_refusal refusal on refusal.sequence = o.sequence
            left join lateral (
                select t.hash from chain_transaction t
                where executed.next_sequence is null
                  and t.first_sequence <= o.sequence and t.next_sequence > o.sequence
                order by t.nonce desc limit 1) signed on true
            """;

    private final Rows rows;

    @Inject
    public Entries(Rows rows) {
        this.rows = rows;
    }

    /** The entries numbered {@code first} … {@code next}−1. */
    public List<JournalEntry> between(SequenceNumber first, SequenceNumber next) {
        return rows.rows(SELECT + """
                where o.sequence >= ? and o.sequence < ?
                order by o.sequence""", Entries::entry, first.value(), next.value());
    }

    /** By a person, or by a token of theirs, whose actor begins as the person's. */
    List<JournalEntry> causedBy(String actor, Instant from, Instant until, int most) {
        return rows.rows(SELECT + """
                where o.cause_by collate "C" >= ? and o.cause_by collate "C" < ?
                  and o.appended_at >= ? and o.appended_at < ?
                order by o.sequence desc limit ?""", Entries::entry, actor,
                actor + "!", from, until, most);
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(new SequenceNumber(row.getLong("sequence")), row.getString("kind"),
                new Cause(row.getString("cause_by"), row.getString("cause_reason")),
                Sql.instant(row, "appended_at"), state(row));
    }

    private static OperationState state(ResultSet row) throws SQLException {
        String included = row.getString("included");
        String signed = row.getString("signed");
        if (included == null) {
            return signed == null ? new OperationState.Queued()
                    : new OperationState.Sent(new TransactionHash(signed));
        }
        TransactionHash transaction = new TransactionHash(included);
        String reason = row.getString("reason");
        return reason == null
                ? new OperationState.Confirmed(transaction, row.getLong("block"))
                : new OperationState.Refused(transaction, reason);
    }
}
