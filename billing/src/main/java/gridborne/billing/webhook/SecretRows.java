package gridborne.billing.webhook;

import gridborne.payment.KeptSecret;
import gridborne.payment.WebhookSecret;
import gridborne.payment.WebhookSecrets;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The current tenant's signing secrets, sealed. */
@ApplicationScoped
@Transactional
public class SecretRows implements WebhookSecrets {

    private static final String VALID = "(valid_until is null or valid_until > ?)";

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Override
    public KeptSecret add(WebhookSecret secret, Optional<Instant> othersUntil) {
        KeptSecret kept = sql.row("""
                insert into billing_webhook_secret (id, sealed_secret, fingerprint, added_at)
                values (?, ?, ?, ?)
                on conflict (tenant_id, fingerprint) do update set valid_until = null
                returning *""", SecretRows::kept, "whs_" + UUID.randomUUID(),
                sealed.seal(secret.secret().getBytes(StandardCharsets.UTF_8)),
                sealed.fingerprint(secret.secret()), clock.instant()).orElseThrow();
        audit.record("add signing secret", "webhook secret " + kept.id(),
                othersUntil.map(until -> "the others end " + until).orElse("beside the others"));
        othersUntil.ifPresent(until -> sql.change("""
                update billing_webhook_secret set valid_until = least(valid_until, ?)
                where id <> ?""", until, kept.id()));
        return kept;
    }

    @Override
    public boolean end(String id, Instant at) {
        boolean known = sql.change("""
                update billing_webhook_secret set valid_until = least(valid_until, ?)
                where id = ?""", at, id) > 0;
        if (known) {
            audit.record("end signing secret", "webhook secret " + id, "valid until " + at);
        }
        return known;
    }

    @Override
    public List<KeptSecret> valid() {
        return sql.rows("select * from billing_webhook_secret where " + VALID
                + " order by added_at desc", SecretRows::kept, clock.instant());
    }

    @Override
    public List<KeptSecret> held() {
        return sql.rows("select * from billing_webhook_secret where " + VALID
                + " order by id for update", SecretRows::kept, clock.instant());
    }

    /** Themselves, for those who check signatures. */
    OpenSecrets open() {
        return new OpenSecrets(sql.rows("select id, sealed_secret from billing_webhook_secret"
                + " where " + VALID, row -> Map.entry(row.getString("id"), new String(sealed.open(
                        row.getBytes("sealed_secret")), StandardCharsets.UTF_8)), clock.instant())
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static KeptSecret kept(ResultSet row) throws SQLException {
        return new KeptSecret(row.getString("id"), Sql.instant(row, "added_at"),
                Optional.ofNullable(Sql.instant(row, "valid_until")));
    }
}
