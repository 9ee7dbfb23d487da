/**
 * The whole of Gridborne on one machine: PostgreSQL, a chain, a Stripe sandbox and the portal,
 * started in this order and stopped in the other, with a demo world to look at.
 *
 * <p>{@link gridborne.stack.LocalStack} is what {@code mvn -Prun} runs and what the tests of the
 * running system start once for all of them. Whatever of it is killed, the next start finds what is
 * left, stops it and goes on with nothing lost: the database commits to disk, the chain's state is
 * kept whole, and the portal sends again what the chain has not seen (S9.2).
 */
package gridborne.stack;
