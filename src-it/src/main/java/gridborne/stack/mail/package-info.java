/**
 * A mail server that delivers nothing: it keeps what the portal sends as files and shows it, so
 * that whoever tries the demo can read its letters. It listens on the loopback address only.
 *
 * <p>{@code GET /} is a page, {@code GET /letters} the same as JSON, {@code GET /letters/n} one as
 * it came over the wire. {@code POST /closed} and {@code POST /open} close and open the door for
 * letters, as a server that is down for a while does.
 */
package gridborne.stack.mail;
