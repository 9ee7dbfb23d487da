/**
 * Many readings in one request (S4): lines of NDJSON or CSV in, a line of NDJSON out for each.
 *
 * <p>The body is put aside in a file first, hashed, counted and bounded on the way; then it is read
 * line by line, and every {@value gridborne.portal.rest.bulk.BulkAnswer#LINES_OF_A_PART} lines are
 * one transaction and one part of the answer. So neither a slow sender holds a transaction, nor a
 * large body the memory, and an {@code Idempotency-Key} holds for each part by itself. A line that
 * cannot be read is answered with the reason and spoils no other. Out of scope: the rules.
 */
package gridborne.portal.rest.bulk;
