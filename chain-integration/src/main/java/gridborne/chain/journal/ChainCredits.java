package gridborne.chain.journal;

import gridborne.chain.contract.CreditCall;
import gridborne.chain.contract.OperationKind;
import gridborne.chain.database.Rows;
import gridborne.grid.BookedCredit;
import gridborne.grid.Credits;
import gridborne.grid.SequenceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The journal's credits, read from the very bytes that the contract was or will be given. */
@ApplicationScoped
public class ChainCredits implements Credits {

    private Rows rows;

    protected ChainCredits() {
    }

    @Inject
    public ChainCredits(Rows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public List<BookedCredit> from(SequenceNumber first, int limit) {
        return rows.rows("""
                select o.sequence, o.call, refusal.sequence is not null as refused
                from chain_operation o
                left join chain_refusal refusal on refusal.sequence = o.sequence
                where o.kind = ? and o.sequence >= ? order by o.sequence limit ?""",
                ChainCredits::credit, OperationKind.CREDIT.word(), first.value(), limit);
    }

    @Override
    @Transactional
    public List<BookedCredit> refused(int limit) {
        return rows.rows("""
                select o.sequence, o.call, true as refused
                from chain_refusal refusal join chain_operation o on o.sequence = refusal.sequence
                where o.kind = ? order by o.sequence desc limit ?""", ChainCredits::credit,
                OperationKind.CREDIT.word(), limit);
    }

    private static BookedCredit credit(ResultSet row) throws SQLException {
        CreditCall call = CreditCall.of(row.getBytes("call"));
        return new BookedCredit(new SequenceNumber(row.getLong("sequence")), call.account(),
                call.coins(), call.payment(), row.getBoolean("refused"));
    }
}
