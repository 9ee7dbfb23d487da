/**
 * The register of meters: what stands where, whose it is, how much it can draw (S4).
 *
 * <p>Balances, connection and the register on chain are in the book, {@link gridborne.grid.Book};
 * raw readings are in {@code gridborne.tenants.readings}.
 */
package gridborne.tenants.meters;
