package gridborne.chain.sender;

/** What a transaction is for. */
public enum Purpose {
    /** Deploys the code that all grids share. */
    CODE,
    /** Deploys the factory of grids. */
    FACTORY,
    /** Makes a tenant's grid. */
    GRID,
    /** Applies operations of the journal. */
    OPERATIONS
}
