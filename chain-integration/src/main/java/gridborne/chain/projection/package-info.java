/**
 * The book as the contract's events tell it (I4, S9.3).
 *
 * <p>{@link gridborne.chain.projection.Ledger} folds events into accounts, meters and hours, in
 * memory and without any other input; {@link gridborne.chain.projection.Projection} feeds it from
 * a position on, and goes back when the chain has changed its mind. An hour's payouts are
 * recomputed by the domain's own settlement, since the contract writes them down only when their
 * meters are next touched; whatever the contract says of the hour is held against them. Out of
 * scope: who asked for what, and how it got to the chain.
 */
package gridborne.chain.projection;
