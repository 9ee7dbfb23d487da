package gridborne.tenants.agreements;

import gridborne.energy.Hour;
import gridborne.evidence.EvidenceTable;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Agreements with a term in the span: their hashes and parties' keys, never a name (S8.2). */
@ApplicationScoped
@Transactional
public class AgreementsEvidence implements EvidenceTable {

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public List<String> columns() {
        return List.of("id", "kind", "actor", "partner", "document", "from_hour", "until_hour",
                "nonce", "actor_signature", "partner_signature", "revoked_from");
    }

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        sql.rows("""
                select agreement.*, actor.address as actor_address,
                       partner.address as partner_address
                from tenant_agreement agreement
                join tenant_actor actor on actor.tenant_id = agreement.tenant_id
                    and actor.id = agreement.actor
                join tenant_actor partner on partner.tenant_id = agreement.tenant_id
                    and partner.id = agreement.partner
                where agreement.from_hour < ? and agreement.until_hour > ?
                order by agreement.proposed, agreement.id""", AgreementsEvidence::row,
                Hour.of(until).number(), Hour.of(from).number()).forEach(sink);
    }

    private static List<?> row(ResultSet row) throws SQLException {
        return Arrays.asList(row.getString("id"), row.getString("kind"),
                row.getString("actor_address"), row.getString("partner_address"),
                row.getString("document"), row.getLong("from_hour"), row.getLong("until_hour"),
                row.getString("nonce"), row.getString("actor_signature"),
                row.getString("partner_signature"), row.getObject("revoked_from"));
    }
}
