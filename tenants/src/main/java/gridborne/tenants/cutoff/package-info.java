/**
 * What is kept of the cut-off (S6.2): the utility's humane rules, version after version; the meters
 * it protects; and every decision on a relay, with the rule that decided it.
 *
 * <p>{@link gridborne.cutoff.HumaneRules} decides; nothing is decided here. Decisions are appended
 * and never changed. Out of scope: how a decision reaches its relay.
 */
package gridborne.tenants.cutoff;
