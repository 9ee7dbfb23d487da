/**
 * Letters about money, in the words of the portal: they lead to its pages. Written into the outbox
 * in the transaction of what they tell; sending them is the outbox's.
 */
package gridborne.portal.letters;
