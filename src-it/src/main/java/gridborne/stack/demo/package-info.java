/**
 * The demo world: two utilities with their people and meters, brought in through the portal's own
 * REST interface, as anybody could. The first [+1 hour] of {@code commons} settles the worked
 * example of S5.8; {@code harbour} shows that another utility is another world.
 *
 * <p>Who and what is there is data (JSON and CSV beside this package's classes); passwords and
 * tokens are made at the first start. Loading can be cut off anywhere: every request carries a key
 * that is the same next time, so what was done is answered and not done again.
 */
package gridborne.stack.demo;
