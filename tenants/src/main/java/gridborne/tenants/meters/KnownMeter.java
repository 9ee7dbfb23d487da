package gridborne.tenants.meters;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What is known of a metering point that a sheet speaks of, with its owner's login. */
public record KnownMeter(MeterNumber number, MeterCode code, String name, MeterKind kind,
                         Direction direction, AccountNumber owner, Optional<String> login,
                         long connectionPowerWatts, Optional<Location> location,
                         boolean retired) {

    /** The same metering point, of which something else is said now. */
    public KnownMeter with(String newName, AccountNumber newOwner, long watts,
                           Optional<Location> place) {
        return new KnownMeter(number, code, newName, kind, direction, newOwner, login, watts,
                place, retired);
    }

    /** As a sheet says it: a login, or the number of an account. */
    public String ownerName() {
        return login.orElseGet(owner::toString);
    }

    static KnownMeter read(ResultSet row) throws SQLException {
        Integer x = row.getObject("map_x", Integer.class);
        Integer y = row.getObject("map_y", Integer.class);
        return new KnownMeter(new MeterNumber(row.getLong("number")),
                new MeterCode(row.getString("code")), row.getString("name"),
                MeterKind.valueOf(row.getString("kind")),
                Direction.valueOf(row.getString("direction")),
                new AccountNumber(row.getLong("owner")),
                Optional.ofNullable(row.getString("login")), row.getLong("connection_power_w"),
                Optional.ofNullable(x).map(left -> new Location(left, y)),
                row.getBoolean("retired"));
    }
}
