/**
 * Energy, registers, hours and the price of energy (S3.1, S4.1).
 *
 * <p>Energy is counted in whole Wh. What a meter shows is a {@link gridborne.energy.Register}; the
 * energy of an hour is the difference of two registers. Out of scope: whose energy it is.
 */
package gridborne.energy;
