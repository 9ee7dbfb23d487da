/**
 * What an account at Stripe holds: every movement is a balance transaction with its fee, pending at
 * first and available two days later; the balance is their sum, kept beside them and never set.
 */
package gridborne.stack.stripe.money;
