package gridborne.pool;

/** A closed pool takes and spends nothing; what is left, or still arrives, returns. */
public enum PoolState {
    OPEN,
    CLOSED
}
