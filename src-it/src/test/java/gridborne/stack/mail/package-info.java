/** The mail sink, and letters that arrive once whatever happens to their senders. */
package gridborne.stack.mail;
