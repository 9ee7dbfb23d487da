/**
 * What must always hold, checked against what is there (INVARIANTS.md).
 *
 * <p>Whoever keeps something provides its laws as {@link gridborne.laws.Law}s; the portal checks
 * them all every hour and whenever somebody asks. A law reads and changes nothing; it acts for the
 * current tenant. Out of scope: what is done about a law that is broken.
 */
package gridborne.laws;
