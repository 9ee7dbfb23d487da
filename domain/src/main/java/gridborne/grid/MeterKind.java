package gridborne.grid;

/** What a meter belongs to; it decides the picture on the map and the words about it. */
public enum MeterKind {
    HOUSE,
    STREET_LIGHT,
    SOLAR,
    STADIUM,
    HALLWAY,
    OTHER
}
