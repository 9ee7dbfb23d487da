package gridborne.tenants.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.privacy.Traced;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Answers kept for requests that are repeated, and files that were brought. The key of a request
 * stays, so that repeating it does nothing again, unless it names them; what was answered goes.
 */
@ApplicationScoped
class ForgettingAnswers {

    private record Key(String caller, String value) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    void forget(Traced who) {
        forgetFiles(who);
        forgetKeys(who);
        List<Key> about = new ArrayList<>();
        sql.walk("select caller, key, body from tenant_idempotency where body is not null",
                rows -> {
                    while (rows.next()) {
                        if (isAbout(rows, who)) {
                            about.add(new Key(rows.getString("caller"), rows.getString("key")));
                        }
                    }
                });
        about.forEach(key -> sql.change("update tenant_idempotency set body = ?"
                + " where caller = ? and key = ?", sealed.seal("{}".getBytes(UTF_8)),
                key.caller(), key.value()));
    }

    /** Programs choose keys; repeated under one that names somebody, nobody is there to ask for. */
    private void forgetKeys(Traced who) {
        List<Key> about = new ArrayList<>();
        sql.walk("select caller, key from tenant_idempotency", rows -> {
            while (rows.next()) {
                if (who.isNamedIn(rows.getString("key"))) {
                    about.add(new Key(rows.getString("caller"), rows.getString("key")));
                }
            }
        });
        about.forEach(key -> sql.change("delete from tenant_idempotency where caller = ?"
                + " and key = ?", key.caller(), key.value()));
    }

    /** Files of people that were looked through or taken over, with what was found in them. */
    private void forgetFiles(Traced who) {
        List<UUID> about = sql.rows("select id, sealed, report from tenant_import"
                + " where state <> 'WANTED'", row -> isNamed(who, row.getBytes("sealed"))
                || isNamed(who, row.getBytes("report"))
                ? row.getObject("id", UUID.class) : null).stream().filter(Objects::nonNull)
                .toList();
        about.forEach(id -> sql.change("delete from tenant_import where id = ?", id));
    }

    private boolean isNamed(Traced who, byte[] content) {
        return content != null && who.isNamedIn(new String(sealed.open(content), UTF_8));
    }

    private boolean isAbout(ResultSet row, Traced who) throws SQLException {
        String caller = row.getString("caller");
        if (caller.equals(who.actor()) || caller.startsWith(who.actor() + " ")) {
            return true;
        }
        String body = new String(sealed.open(row.getBytes("body")), UTF_8);
        return who.isNamedIn(body) || who.meters().values().stream()
                .anyMatch(code -> body.contains('"' + code + '"'));
    }
}
