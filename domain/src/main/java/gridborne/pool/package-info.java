/**
 * Pools: coins that members of an association put together for shared devices (S1, S2). The
 * rules: when a standing amount is due, what a device may still be given in a month, which
 * spending needs a second person, to whom what is left returns when a pool closes, and what a
 * pool's page says.
 *
 * <p>A pool is an ordinary account of the book, so S3.3 holds for it like for any other. Out of
 * scope: how coins move (operations of the journal, S9.2) and where members are kept.
 */
package gridborne.pool;
