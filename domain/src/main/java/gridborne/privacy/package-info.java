/**
 * What is kept about a person, and how it is forgotten (S9.1): each module that keeps something
 * tells it, says what stands in the way of forgetting, and forgets.
 *
 * <p>Names, addresses and ways to reach somebody go. Bookings, amounts and the entries of the chain
 * stay: they name numbers, and without them no total would hold. Out of scope: who may ask for it.
 */
package gridborne.privacy;
