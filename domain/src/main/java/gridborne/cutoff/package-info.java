/**
 * Whether a meter's relay stays closed (S4.6, S6.1 to S6.3): the chain's word, what the utility
 * grants beyond it, and the law that nobody is cut off on missing knowledge.
 *
 * <p>Pure rules: {@link gridborne.cutoff.HumaneRules} decides from what it is given. A relay stays
 * closed longer by a humane rule than the chain says, and is never opened earlier. Out of scope:
 * when decisions are made, where they are kept, and how they reach a relay.
 */
package gridborne.cutoff;
