/**
 * Raw readings and the decision on each (S4.1 to S4.5, S4.7).
 *
 * <p>A meter reports its register. {@link gridborne.tenants.readings.ReadingRule} decides; every
 * reading of a known meter is kept with its decision, appended and never changed. The highest
 * accepted register of each meter waits here until an hour reports it to the chain. Out of scope:
 * the decision to disconnect (S4.6), which is the book's.
 */
package gridborne.tenants.readings;
