/**
 * Coins sold at the utility's counter for cash or a bank transfer (S7.1).
 *
 * <p>A receipt number sells once, however often it is entered (I3): its row and the credit in the
 * journal are written in one transaction. The chain knows the sale by a hash of tenant and
 * receipt, so that nobody reads a receipt there, but whoever holds one can find its credit.
 */
package gridborne.billing.counter;
