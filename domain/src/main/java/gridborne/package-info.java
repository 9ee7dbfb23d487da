/**
 * The domain of Gridborne: values, rules and ports, on the JDK alone.
 *
 * <p>Everything here is pure: no clock, no I/O, no framework. Time comes in as an argument, what
 * the world must do goes out through a port. Rule numbers (S3.2, S5.4, …) are those of the
 * specification that the project's documents quote.
 */
package gridborne;
