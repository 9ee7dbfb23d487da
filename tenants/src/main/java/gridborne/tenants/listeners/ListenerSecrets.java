package gridborne.tenants.listeners;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the current tenant's webhooks are signed with, sealed at rest. */
@ApplicationScoped
@Transactional
public class ListenerSecrets {

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    public IssuedSecret issue(ListenerId listener) {
        String secret = SigningSecret.random();
        UUID id = UUID.randomUUID();
        sql.change("""
                insert into tenant_listener_secret (id, listener, sealed, issued)
                values (?, ?, ?, ?)""", id, listener.value(), sealed.seal(secret.getBytes(UTF_8)),
                clock.instant());
        return new IssuedSecret(new SecretId(id), secret);
    }

    /** Those in use, oldest first. */
    public List<ListenerSecret> of(ListenerId listener) {
        return sql.rows("""
                select id, issued from tenant_listener_secret
                where listener = ? and ended is null order by issued, id""",
                row -> new ListenerSecret(new SecretId(row.getObject("id", UUID.class)),
                        Sql.instant(row, "issued")), listener.value());
    }

    /** The secrets themselves, for signing. */
    public List<String> opened(ListenerId listener) {
        return sql.rows("""
                select sealed from tenant_listener_secret
                where listener = ? and ended is null order by issued, id""",
                row -> new String(sealed.open(row.getBytes("sealed")), UTF_8), listener.value());
    }

    public void end(SecretId secret) {
        sql.change("""
                update tenant_listener_secret set ended = ? where id = ? and ended is null""",
                clock.instant(), secret.value());
    }
}
