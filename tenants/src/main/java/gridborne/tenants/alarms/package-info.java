/**
 * What somebody has to look at: raised once, however often it is found, and cleared when it is
 * over (I9).
 *
 * <p>Whoever finds a trouble raises it here and clears it when it finds it gone; nobody sends
 * alarms from anywhere else. An alarm names numbers, never people. Out of scope: who is woken.
 */
package gridborne.tenants.alarms;
