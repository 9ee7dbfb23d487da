/**
 * The post of a tenant: letters are written into the outbox in the transaction of their cause and
 * sent from there, outside of any transaction.
 *
 * <p>A cause writes one letter. A letter goes out at least once, always under the same Message-ID,
 * so that a mail program shows a repeated one once. Without a mail server ({@code
 * gridborne.mail.host}) letters are kept and the admin sees that they wait. Personal data is sealed
 * and forgotten once a letter is sent or given up. Out of scope: what letters are about; whoever
 * writes one brings its words.
 */
package gridborne.tenants.mail;
