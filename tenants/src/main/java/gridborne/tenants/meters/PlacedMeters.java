package gridborne.tenants.meters;

import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The meters that have a place, as many as a map has room for. */
@ApplicationScoped
@Transactional
public class PlacedMeters {

    @Inject
    private Sql sql;

    public List<PlacedMeter> first(int most) {
        return sql.rows("""
                select code, name, kind, map_x, map_y from tenant_meter
                where map_x is not null and not retired order by number limit ?""",
                row -> new PlacedMeter(new MeterCode(row.getString("code")),
                        row.getString("name"), MeterKind.valueOf(row.getString("kind")),
                        new Location(row.getInt("map_x"), row.getInt("map_y"))), most);
    }
}
