/**
 * PostgreSQL for the local stack: unpacked from zonky's archive, made and started with every
 * durability setting on, with the two roles of S10.2 (one owns, the other owns nothing).
 *
 * <p>zonky's own starter is not used: it turns fsync off unless told otherwise and stops the server
 * from a shutdown hook of its own, before the portal has stopped using it.
 */
package gridborne.stack.database;
