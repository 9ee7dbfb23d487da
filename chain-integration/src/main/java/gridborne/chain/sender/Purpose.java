package gridborne.chain.sender;

/** What a transaction is for. */
public enum Purpose {
    /** Deploys the code that all grids share. */
    CODE,
    /** Deploys the factory of grids. */
    FACTORY,
    /** Makes a tenant's grid. */
    GRID,
    /** Deploys the contract of a tenant's agreements. */
    AGREEMENTS,
    /** Tells a tenant's agreements something. */
    AGREEMENT,
    /** Applies operations of the journal. */
    OPERATIONS
}
