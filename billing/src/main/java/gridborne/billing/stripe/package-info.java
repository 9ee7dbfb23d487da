/**
 * The tenants' own Stripe accounts (S7.4), and how Stripe is spoken to.
 *
 * <p>Each tenant has its own key and its own client; there is no global key. Keys are sealed at
 * rest and never shown again. Stripe is asked outside of any transaction, through
 * {@link gridborne.billing.stripe.StripeCall}: a call is done, refused or unknown, and unknown is
 * a state that is stored and asked about again. The release of Stripe's interface is the one that
 * its client library pins. Out of scope: what is bought, paid out or given back.
 */
package gridborne.billing.stripe;
