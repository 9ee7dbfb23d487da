package gridborne.tenants.meters;

import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;

/** What stands where on the schematic map. */
public record PlacedMeter(MeterCode code, String name, MeterKind kind, Location place) {
}
