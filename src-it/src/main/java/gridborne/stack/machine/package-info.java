/**
 * What the stack needs of the machine it runs on: files that survive a power cut, ports, secrets,
 * processes that are found again after a crash, and the one way to give up ({@link
 * gridborne.stack.machine.Refusal}).
 *
 * <p>Out of scope: what the processes are; PostgreSQL, the chain and the portal have packages of
 * their own.
 */
package gridborne.stack.machine;
