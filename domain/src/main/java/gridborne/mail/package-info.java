/**
 * Mail: where people want to be written to, and what an undelivered letter's next try is.
 *
 * <p>Rules only; what is written, kept and sent belongs to {@code gridborne.tenants.mail}.
 */
package gridborne.mail;
