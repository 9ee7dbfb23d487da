/**
 * The producers' accounts at Stripe: Express accounts under the utility's own (S7.5).
 *
 * <p>Stripe asks a producer on its own pages who she is and where her money goes; none of that is
 * kept here, only whether she can be paid. The id of our row is the idempotency key of the account:
 * asked for twice, it is the same account. Out of scope: paying.
 */
package gridborne.billing.payout;
