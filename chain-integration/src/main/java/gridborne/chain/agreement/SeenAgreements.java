package gridborne.chain.agreement;

import gridborne.agreement.AgreementBook;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Ending;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.Term;
import gridborne.chain.database.Rows;
import gridborne.energy.Hour;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The projection of a contract of agreements. */
@ApplicationScoped
@Transactional
public class SeenAgreements implements AgreementBook {

    private static final int MOST_ENDING = 100;

    private Rows rows;

    protected SeenAgreements() {
    }

    @Inject
    public SeenAgreements(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Map<AgreementId, AgreementRecord> concluded(Collection<AgreementId> ids) {
        Map<AgreementId, AgreementRecord> found = new LinkedHashMap<>();
        rows.rows("select * from chain_agreement where id = any (?::text[])",
                SeenAgreements::record, (Object) hex(ids))
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    @Override
    public boolean gridborne(PartyAddress actor, Hour hour) {
        return rows.one("""
                select count(distinct kind) as kinds from chain_agreement
                where actor = ? and kind in ('MPO', 'DSO') and from_hour <= ? and end_hour > ?""",
                row -> row.getInt("kinds"), actor.hex(), hour.number(), hour.number()) == 2;
    }

    @Override
    public List<AgreementRecord> ending(Hour from, Hour before) {
        return rows.rows("""
                select * from chain_agreement where end_hour >= ? and end_hour < ?
                order by end_hour, id limit ?""", SeenAgreements::record, from.number(),
                before.number(), MOST_ENDING);
    }

    @Override
    public Map<AgreementId, String> refused(Collection<AgreementId> ids) {
        Map<AgreementId, String> found = new LinkedHashMap<>();
        rows.rows("""
                select split_part(subject, ' ', 1) as id, refused from chain_agreement_call
                where refused is not null and split_part(subject, ' ', 1) = any (?::text[])""",
                row -> Map.entry(new AgreementId(row.getString("id")), row.getString("refused")),
                (Object) hex(ids)).forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    void keep(AgreementRecord seen, long block) {
        rows.change("""
                insert into chain_agreement (id, kind, actor, partner, document, from_hour,
                    until_hour, end_hour, revoked_by, concluded_at, seen_block)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, id) do update set end_hour = excluded.end_hour,
                    revoked_by = excluded.revoked_by, concluded_at = excluded.concluded_at,
                    seen_block = excluded.seen_block""",
                seen.id().hex(), seen.kind().name(), seen.actor().hex(), seen.partner().hex(),
                seen.document().hex(), seen.term().from().number(), seen.term().until().number(),
                seen.ending().hour().number(), revokedBy(seen.ending()), seen.concludedAt(),
                block);
    }

    void forget(AgreementId id) {
        rows.change("delete from chain_agreement where id = ?", id.hex());
    }

    /** What was said in blocks from there on: a chain may still take it back. */
    List<AgreementId> seenFrom(long block) {
        return rows.rows("select id from chain_agreement where seen_block >= ?",
                row -> new AgreementId(row.getString("id")), block);
    }

    Optional<Long> cursor() {
        return rows.row("select block from chain_agreement_cursor", row -> row.getLong("block"));
    }

    void moveTo(long block) {
        rows.change("""
                insert into chain_agreement_cursor (block) values (?)
                on conflict (tenant_id) do update set block = excluded.block""", block);
    }

    private static String revokedBy(Ending ending) {
        return ending instanceof Ending.Revoked revoked ? revoked.by().hex() : null;
    }

    private static String[] hex(Collection<AgreementId> ids) {
        return ids.stream().map(AgreementId::hex).toArray(String[]::new);
    }

    private static AgreementRecord record(ResultSet row) throws SQLException {
        Hour end = new Hour(row.getLong("end_hour"));
        Ending ending = Optional.ofNullable(row.getString("revoked_by"))
                .<Ending>map(by -> new Ending.Revoked(end, new PartyAddress(by)))
                .orElseGet(() -> new Ending.ByTerm(end));
        return new AgreementRecord(new AgreementId(row.getString("id")),
                AgreementKind.valueOf(row.getString("kind")),
                new PartyAddress(row.getString("actor")),
                new PartyAddress(row.getString("partner")),
                new DocumentHash(row.getString("document")),
                new Term(new Hour(row.getLong("from_hour")), new Hour(row.getLong("until_hour"))),
                ending, row.getObject("concluded_at", OffsetDateTime.class).toInstant());
    }
}
