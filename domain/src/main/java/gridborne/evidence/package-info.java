/**
 * What a utility can show for what it says (S9.3, S10.5): tables of facts that whoever keeps them
 * gives out, to be packed together and checked elsewhere without the portal.
 *
 * <p>Whoever keeps evidence provides it as an {@link gridborne.evidence.EvidenceTable}; all of them
 * are asked for a pack. Accounts, meters and persons are numbers there, never names (S9.1). Out of
 * scope: the pack's form and what checks it.
 */
package gridborne.evidence;
