package gridborne.tenants.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The current tenant's links. */
@ApplicationScoped
@Transactional
public class Links {

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    /** A link that keeps this promise once. Those that are too old are swept away meanwhile. */
    public LinkSecret make(Promise promise) {
        LinkSecret secret = LinkSecret.random();
        Instant moment = clock.instant();
        sql.change("delete from tenant_link where expires_at < ?", moment);
        sql.change("insert into tenant_link (secret_hash, person, content, expires_at)"
                + " values (?, ?, ?, ?)", secret.hash(),
                promise.person().map(PersonId::value).orElse(null),
                sealed.seal(PromiseText.of(promise).getBytes(UTF_8)),
                moment.plus(promise.lifetime()));
        return secret;
    }

    /** What a link stands for, without using it: mail programs look at links by themselves. */
    public Optional<Promise> look(LinkSecret secret) {
        return sql.row("select content from tenant_link where secret_hash = ? and expires_at > ?",
                row -> row.getBytes("content"), secret.hash(), clock.instant()).map(this::open);
    }

    /** Uses a link up. Of two at once one gets it. */
    public Optional<Promise> take(LinkSecret secret) {
        return sql.row("delete from tenant_link where secret_hash = ? and expires_at > ?"
                + " returning content", row -> row.getBytes("content"), secret.hash(),
                clock.instant()).map(this::open);
    }

    /** All of somebody's, because their password is another one now. */
    public void forget(PersonId person) {
        sql.change("delete from tenant_link where person = ?", person.value());
    }

    private Promise open(byte[] content) {
        return PromiseText.read(new String(sealed.open(content), UTF_8));
    }
}
