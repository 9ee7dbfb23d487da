/**
 * Auto top-up: coins bought by themselves with a saved card, before they run out (S7, S6.4).
 *
 * <p>Somebody opts in with a first payment that saves the card. From then on each day of the
 * utility's zone may bring one attempt, if what is left is at the threshold and the month's ceiling
 * has room. Three attempts in a row without money end it, said by letter and on the page. Rules and
 * ports; Stripe and the database are billing's, letters the portal's.
 */
package gridborne.payment.auto;
