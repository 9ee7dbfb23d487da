/**
 * The nudge: every node asks every half minute what is due (S5.5). It decides nothing; what is due
 * is a query, and a row in the database makes a second firing harmless (ADR 0008).
 */
package gridborne.portal.timer;
