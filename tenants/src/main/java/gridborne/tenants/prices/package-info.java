/**
 * What a coin costs, and since when (S7.1): versions that are only added, each from a moment on.
 * Whoever sells coins asks here and freezes the price in what is sold.
 *
 * <p>Out of scope: for what coins are bought back (the terms of cash-outs, in billing), and the
 * price of energy in coins, which is the contract's.
 */
package gridborne.tenants.prices;
