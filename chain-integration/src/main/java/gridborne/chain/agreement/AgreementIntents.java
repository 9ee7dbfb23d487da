package gridborne.chain.agreement;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementJournal;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.database.Rows;
import gridborne.grid.SequenceNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows of what is to be told. A contract takes each in vain the second time. */
@ApplicationScoped
@Transactional
public class AgreementIntents implements AgreementJournal {

    private Rows rows;

    protected AgreementIntents() {
    }

    @Inject
    public AgreementIntents(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void recognise(AgreementKind kind, PartyAddress partner) {
        add(CallPurpose.RECOGNISE, AgreementCall.subject(kind, partner),
                AgreementCalls.recognise(kind, partner));
    }

    @Override
    public void conclude(AgreementId id, Agreement agreement, PartySignature actor,
                         PartySignature partner) {
        add(CallPurpose.CONCLUDE, id.hex(), AgreementCalls.conclude(agreement, actor, partner));
    }

    @Override
    public void revoke(Revocation revocation, PartyAddress by, PartySignature signature) {
        add(CallPurpose.REVOKE, AgreementCall.subject(revocation.agreement(), by),
                AgreementCalls.revokeFor(revocation, by, signature));
    }

    /** The tenant's wish for a contract is the lock that keeps the numbers in one line. */
    private void add(CallPurpose purpose, String subject, String call) {
        rows.rows("select 1 from chain_agreements for update", row -> row.getInt(1));
        rows.change("""
                insert into chain_agreement_call (number, purpose, subject, call)
                select coalesce(max(number), 0) + 1, ?, ?, ? from chain_agreement_call
                on conflict (tenant_id, purpose, subject) do nothing""",
                purpose.name(), subject, call);
    }

    List<AgreementCall> open(int most) {
        return rows.rows("""
                select * from chain_agreement_call where not done and refused is null
                order by number limit ?""", AgreementIntents::call, most);
    }

    void done(AgreementCall call) {
        rows.change("update chain_agreement_call set done = true where number = ?",
                call.number().value());
    }

    void refused(AgreementCall call, String reason) {
        rows.change("update chain_agreement_call set refused = ? where number = ?", reason,
                call.number().value());
    }

    /** What a chain that lost its last blocks, or all, has to be told again. */
    void reopenLost(AgreementId agreement) {
        rows.change("""
                update chain_agreement_call set done = false, refused = null
                where purpose <> 'RECOGNISE' and subject like ?""", agreement.hex() + "%");
    }

    void reopenAll() {
        rows.change("update chain_agreement_call set done = false where done");
    }

    private static AgreementCall call(ResultSet row) throws SQLException {
        return new AgreementCall(new SequenceNumber(row.getLong("number")),
                CallPurpose.valueOf(row.getString("purpose")), row.getString("subject"),
                row.getString("call"));
    }
}
