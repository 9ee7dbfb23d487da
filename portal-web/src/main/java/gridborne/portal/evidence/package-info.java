/**
 * The pack of evidence (S9.3, S10.5): all tables of facts in one ZIP file, and the program beside
 * them that checks it anywhere, without the portal, without a network and without us.
 *
 * <p>{@link gridborne.portal.evidence.Verify} is one file of plain Java on purpose: it is put into
 * each pack as it stands here. Out of scope: what the tables hold; their keepers know.
 */
package gridborne.portal.evidence;
