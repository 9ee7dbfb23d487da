package gridborne.tenants.agreements;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementNonce;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.agreement.Term;
import gridborne.energy.Hour;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's agreements, from their proposal on. */
@ApplicationScoped
@Transactional
public class Proposals {

    private static final String SELECT = """
            select agreement.*,
                   a.kind as a_kind, a.name as a_name, a.address as a_address,
                   a.own_wallet as a_wallet, a.person as a_person,
                   p.kind as p_kind, p.name as p_name, p.address as p_address,
                   p.own_wallet as p_wallet, p.person as p_person
            from tenant_agreement agreement
            join tenant_actor a on a.tenant_id = agreement.tenant_id and a.id = agreement.actor
            join tenant_actor p on p.tenant_id = agreement.tenant_id and p.id = agreement.partner
            """;
    private static final String FILTER = """
            where (lower(a.name) like ? or lower(p.name) like ?)
              and ? in ('', agreement.kind)
              and (not ? or agreement.actor_signature is null
                         or agreement.partner_signature is null)
              and (not ? or agreement.actor_signature is not null
                        and agreement.partner_signature is not null
                        and coalesce(agreement.revoked_from, agreement.until_hour) >= ?
                        and coalesce(agreement.revoked_from, agreement.until_hour) < ?)
            """;
    private static final int MOST_OF_ONE = 200;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public void propose(AgreementId id, Agreement agreement, ActorId actor, ActorId partner) {
        sql.change("""
                insert into tenant_agreement (id, kind, actor, partner, document, from_hour,
                                              until_hour, nonce, proposed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", id.hex(), agreement.kind().name(),
                actor.value(), partner.value(), agreement.document().hex(),
                agreement.term().from().number(), agreement.term().until().number(),
                agreement.nonce().hex(), clock.instant());
    }

    /** Of one party; the row stays locked, so that of two signers one is the second. */
    public Optional<KeptAgreement> locked(AgreementId id) {
        return sql.row("select id from tenant_agreement where id = ? for update", row -> id,
                id.hex()).flatMap(this::byId);
    }

    public void sign(AgreementId id, ActorId party, PartySignature signature) {
        sql.change("""
                update tenant_agreement
                set actor_signature = case when actor = ? then ? else actor_signature end,
                    partner_signature = case when partner = ? then ? else partner_signature end
                where id = ?""", party.value(), signature.hex(), party.value(), signature.hex(),
                id.hex());
    }

    public void revoke(Revocation revocation, ActorId party) {
        sql.change("update tenant_agreement set revoked_from = ?, revoked_by = ? where id = ?",
                revocation.from().number(), party.value(), revocation.agreement().hex());
    }

    public Optional<KeptAgreement> byId(AgreementId id) {
        return sql.row(SELECT + " where agreement.id = ?", Proposals::kept, id.hex());
    }

    /** The latest first, from a place in the list on. */
    public List<KeptAgreement> page(AgreementFilter filter, long first, int most) {
        return sql.rows(SELECT + FILTER + " order by agreement.proposed desc, agreement.id"
                + " offset ? limit ?", Proposals::kept, filter.pattern(), filter.pattern(),
                filter.kindName(), filter.openly(), filter.ending().isPresent(), filter.endsFrom(),
                filter.endsBefore(), first, most);
    }

    public int count(AgreementFilter filter) {
        return sql.row("select count(*) as n from (" + SELECT + FILTER + ") as found",
                row -> row.getInt("n"), filter.pattern(), filter.pattern(), filter.kindName(),
                filter.openly(), filter.ending().isPresent(), filter.endsFrom(),
                filter.endsBefore()).orElseThrow();
    }

    /** What an actor is party to, the latest first. */
    public List<KeptAgreement> of(ActorId party) {
        return sql.rows(SELECT + " where ? in (agreement.actor, agreement.partner)"
                + " order by agreement.proposed desc, agreement.id limit ?", Proposals::kept,
                party.value(), MOST_OF_ONE);
    }

    private static KeptAgreement kept(ResultSet row) throws SQLException {
        Actor actor = party(row, "actor", "a");
        Actor partner = party(row, "partner", "p");
        AgreementId id = new AgreementId(row.getString("id"));
        Agreement agreement = new Agreement(AgreementKind.valueOf(row.getString("kind")),
                actor.address(), partner.address(), new DocumentHash(row.getString("document")),
                new Term(new Hour(row.getLong("from_hour")), new Hour(row.getLong("until_hour"))),
                new AgreementNonce(row.getString("nonce")));
        return new KeptAgreement(id, agreement, actor, partner, signature(row, "actor_signature"),
                signature(row, "partner_signature"), Sql.instant(row, "proposed"),
                Optional.ofNullable(row.getObject("revoked_from", Long.class))
                        .map(from -> new Revocation(id, new Hour(from))));
    }

    private static Actor party(ResultSet row, String column, String prefix) throws SQLException {
        UUID person = row.getObject(prefix + "_person", UUID.class);
        return new Actor(new ActorId(row.getObject(column, UUID.class)),
                ActorKind.valueOf(row.getString(prefix + "_kind")),
                row.getString(prefix + "_name"),
                new PartyAddress(row.getString(prefix + "_address")),
                row.getBoolean(prefix + "_wallet"), Optional.ofNullable(person).map(PersonId::new));
    }

    private static Optional<PartySignature> signature(ResultSet row, String column)
            throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(PartySignature::new);
    }
}
