/**
 * The tenants' own Stripe accounts (S7.4).
 *
 * <p>Each tenant has its own key and its own client; there is no global key. Keys are sealed at
 * rest and never shown again. Stripe is asked outside of any transaction; where it does not
 * answer, that is what is said. Out of scope so far: orders, webhooks, refunds, cash-out.
 */
package gridborne.billing.stripe;
