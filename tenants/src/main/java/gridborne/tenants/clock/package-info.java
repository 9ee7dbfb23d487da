/**
 * Time: the wall clock for technical matters, the grid's clock for everything a meter or an hour
 * means.
 *
 * <p>A real utility's grid lives in real time. A demo's ticks along, but waits at the last second
 * of its open hour until somebody presses the clock, so that no demo hour settles by itself.
 */
package gridborne.tenants.clock;
