package gridborne.tenants.meters;

import gridborne.energy.Energy;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

import java.util.List;
import java.util.Optional;

/** A meter's row. */
@Entity(name = "Meter")
@Table(name = "tenant_meter")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
@NamedQuery(name = "Meter.all", query = "select m from Meter m order by m.number")
@NamedQuery(name = "Meter.byCode", query = "select m from Meter m where m.code = :code")
@NamedQuery(name = "Meter.ofOwner",
        query = "select m from Meter m where m.owner = :owner order by m.number")
@NamedQuery(name = "Meter.byCodes", query = "select m from Meter m where m.code in :codes")
@NamedQuery(name = "Meter.byNumbers",
        query = "select m from Meter m where m.number in :numbers")
@NamedQuery(name = "Meter.lastNumber",
        query = "select max(m.number) from Meter m where m.direction = :direction")
@NamedQuery(name = "Meter.lastNumberOfAll", query = "select max(m.number) from Meter m")
public class StoredMeter {

    @Id
    private long number;

    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private MeterKind kind;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private long owner;

    @Column(name = "connection_power_w")
    private long connectionPowerWatts;

    @Column(name = "map_x")
    private Integer mapX;

    @Column(name = "map_y")
    private Integer mapY;

    private boolean simulated;

    @Column(name = "simulated_wh")
    @Convert(converter = EnergiesColumn.class)
    private List<Energy> simulatedHours;

    private boolean retired;

    protected StoredMeter() {
    }

    StoredMeter(MeterNumber number, NewMeter meter) {
        this.number = number.value();
        this.code = meter.code().value();
        this.name = meter.name().strip();
        this.kind = meter.kind();
        this.direction = meter.direction();
        this.owner = meter.owner().value();
        this.connectionPowerWatts = meter.connectionPowerWatts();
        this.mapX = meter.location().map(Location::x).orElse(null);
        this.mapY = meter.location().map(Location::y).orElse(null);
        this.simulated = meter.simulated();
        this.simulatedHours = meter.simulatedHours();
    }

    /** Named by its code, at no place: what may tell whose it was is gone. */
    void anonymize() {
        name = code;
        mapX = null;
        mapY = null;
    }

    void change(MeterChange change) {
        change.name().ifPresent(text -> name = text.strip());
        change.connectionPowerWatts().ifPresent(watts -> connectionPowerWatts = watts);
        change.owner().ifPresent(account -> owner = account.value());
        change.location().ifPresent(place -> {
            mapX = place.x();
            mapY = place.y();
        });
    }

    void retire() {
        retired = true;
    }

    Meter meter() {
        return new Meter(new MeterNumber(number), new MeterCode(code), name, kind, direction,
                new AccountNumber(owner), connectionPowerWatts,
                Optional.ofNullable(mapX).map(x -> new Location(x, mapY)), simulated,
                simulatedHours, retired);
    }
}
