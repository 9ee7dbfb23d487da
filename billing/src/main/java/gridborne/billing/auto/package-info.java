/**
 * Auto top-up: money taken from a saved card while its holder is away.
 *
 * <p>The card is saved by an ordinary order. An attempt is one for each account and day of the
 * utility's zone: its row is committed before Stripe hears of it and its id is Stripe's idempotency
 * key, so however often it is asked for, by however many nodes, money moves once. What comes back,
 * as an answer or as an event, is taken in one place and in one transaction with the order that it
 * becomes, the count of failures and the letter. An attempt without an answer is asked about again
 * with the same key, for less than the day for which Stripe remembers it; after that it is looked
 * for by its name. Locks are taken in one order: auto top-up, attempt, order, journal.
 */
package gridborne.billing.auto;
