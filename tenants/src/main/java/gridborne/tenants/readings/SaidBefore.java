package gridborne.tenants.readings;

/** What a meter was said to have counted in an hour, unless that was rejected. */
record SaidBefore(long energyWattHours, Quality quality) {
}
