/**
 * Fault trials of the whole system (T6, T9, T10, T12): real portals, PostgreSQL and chain, killed,
 * paused and set back at points that the database or the chain shows; the product knows nothing of
 * it. What must always hold is asked of the portal afterwards, and each balance is held against a
 * sum kept here.
 *
 * <p>Sizes are those of every build; {@code -Psoak} runs the full ones.
 */
package gridborne.stack.trials;
