package gridborne.tenants.look;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How the current tenant looks. */
@ApplicationScoped
@Transactional
public class Looks {

    @Inject
    private Sql sql;

    public Look current() {
        return sql.row("select accent, logo_version from tenant_look", row -> new Look(
                Optional.ofNullable(row.getString("accent")).map(Colour::parse),
                Optional.ofNullable(row.getString("logo_version")))).orElse(Look.OURS);
    }

    public Optional<Logo> logo() {
        return sql.row("select logo from tenant_look where logo is not null",
                row -> new Logo(row.getBytes("logo")));
    }

    /** Nothing: our own. */
    public void accent(Optional<Colour> accent) {
        sql.change("insert into tenant_look (accent) values (?)"
                + " on conflict (tenant_id) do update set accent = excluded.accent",
                accent.map(Colour::toString).orElse(null));
    }

    public void logo(Optional<Logo> logo) {
        sql.change("insert into tenant_look (logo, logo_version) values (?, ?)"
                + " on conflict (tenant_id) do update set logo = excluded.logo,"
                + " logo_version = excluded.logo_version", logo.map(Logo::png).orElse(null),
                logo.map(Logo::version).orElse(null));
    }
}
