/**
 * Which hours were given to the chain to be closed: each once, one after the other (S5.5).
 *
 * <p>The timer only nudges; what is due is asked here. What came of an hour is in the book,
 * {@link gridborne.grid.Book}.
 */
package gridborne.tenants.settlement;
