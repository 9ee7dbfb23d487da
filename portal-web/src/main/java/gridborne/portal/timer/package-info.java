/**
 * The nudge: every node asks every half minute what is due (S5.5). It decides nothing; what is due
 * is a query, and a row in the database makes a second firing harmless (ADR 0008).
 *
 * <p>The beans manage transactions themselves, which is to have none: the annotation for methods,
 * put on a class, does not reach timers. A transaction around a turn ends with the database's
 * patience, as a failure of the timer, which the server strikes off after two (ADR 0052).
 */
package gridborne.portal.timer;
