package gridborne.tenants.meters;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The register of meters in parts, to be taken along. */
@ApplicationScoped
@Transactional
public class MeterExport {

    @Inject
    private Sql sql;

    /** The next meters in service after a number. */
    public List<ExportedMeter> after(long number, int most) {
        return sql.rows("""
                select m.number, m.code, m.name, m.kind, m.direction, m.owner, p.login,
                       m.connection_power_w, r.accepted_wh, m.map_x, m.map_y
                from tenant_meter m
                join tenant_register r on r.meter = m.number
                left join tenant_person p on p.account = m.owner
                where m.number > ? and not m.retired order by m.number limit ?""",
                MeterExport::exported, number, most);
    }

    private static ExportedMeter exported(ResultSet row) throws SQLException {
        Integer x = row.getObject("map_x", Integer.class);
        Integer y = row.getObject("map_y", Integer.class);
        return new ExportedMeter(new MeterNumber(row.getLong("number")),
                new MeterCode(row.getString("code")), row.getString("name"),
                MeterKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                new AccountNumber(row.getLong("owner")),
                Optional.ofNullable(row.getString("login")), row.getLong("connection_power_w"),
                new Register(row.getLong("accepted_wh")),
                Optional.ofNullable(x).map(left -> new Location(left, y)));
    }
}
