/**
 * The demo's clock and its simulated meters.
 *
 * <p>A press moves the grid's time on hour by hour. In each hour the simulated meters are read:
 * any seeded consumption, and production of exactly 110 % of it. All else is the product's own:
 * the same readings, the same settlement, the same chain. Only for demo tenants, and never beside
 * a live Stripe key. Out of scope: the people and meters of the demo, which come in through the
 * REST interface.
 */
package gridborne.portal.demo;
