/**
 * What billing keeps about somebody, and how it forgets (S9.1). Amounts, coins and moments of
 * orders and cash-outs stay for as long as books have to be kept; mail addresses, shown names,
 * cards and the personal parts of Stripe's messages go.
 */
package gridborne.billing.privacy;
