/**
 * Money that comes in and may have to go back: customers and their means of payment, payment
 * intents, charges, refunds and disputes. What a bank would decide, the number of the card or of
 * the bank account decides: the numbers are Stripe's published test numbers.
 *
 * <p>Out of scope: manual capture, instalments, setup intents, conversion of currencies.
 */
package gridborne.stack.stripe.payments;
