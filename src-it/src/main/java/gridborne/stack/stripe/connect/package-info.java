/**
 * Money that goes out (S7.5): accounts of others that a platform sets up, their onboarding pages,
 * transfers to them, and payouts to banks, which may fail days after they seemed to succeed.
 *
 * <p>Out of scope: direct and destination charges, application fees, accounts other than Express.
 */
package gridborne.stack.stripe.connect;
