/**
 * What the sandbox remembers, and when it is. Documents by account, kind and identifier; every
 * change is one line of an append-only file that has reached the disk before anybody is answered,
 * so that a kill at any moment loses nothing that was promised. The sandbox's clock runs with the
 * wall clock and can be put forward; what is due then happens in the order of its time.
 *
 * <p>One change at a time: the sandbox serves one machine, and a lock is easier to trust than
 * anything cleverer. Waiting for the disk happens outside of it, many waiting for one write.
 */
package gridborne.stack.stripe.store;
