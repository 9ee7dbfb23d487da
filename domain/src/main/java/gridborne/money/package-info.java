/**
 * Coins and money, and the one way from the one to the other (S3.1, S3.2, S7.1).
 *
 * <p>Amounts are integers: microcoins and minor units. Overflow is an error; every division names
 * its rounding. Out of scope: who owes what to whom ({@code gridborne.payment}, {@code
 * gridborne.grid}).
 */
package gridborne.money;
