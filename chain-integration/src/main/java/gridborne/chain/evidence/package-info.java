/**
 * The chain's part of a pack of evidence (S9.3): the contract, its blocks and words, and the hours
 * and lines that the book folded from them, as plain tables.
 *
 * <p>Reads the tables of the projection as they stand; changes nothing and asks no node. Out of
 * scope: what the rows mean, which docs/evidence.md says, and their check.
 */
package gridborne.chain.evidence;
