package gridborne.tenants.people;

import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whether residents of the current tenant may register by themselves. */
@ApplicationScoped
@Transactional
public class RegistrationDoor {

    @Inject
    private Sql sql;

    public boolean isOpen() {
        return sql.row("select open from tenant_registration", row -> row.getBoolean("open"))
                .orElse(true);
    }

    public void set(boolean open) {
        sql.change("insert into tenant_registration (open) values (?)"
                + " on conflict (tenant_id) do update set open = excluded.open", open);
    }
}
