/**
 * What the portal does for people and machines: one class for a use case or a group of queries,
 * one transaction for each call (S4 to S7, S10.4).
 *
 * <p>Pages and REST resources call these and nothing else. A rule that says no is a returned case;
 * what was written before it is never left half done. Out of scope: forms, JSON, and the rules
 * themselves, which are the domain's.
 */
package gridborne.portal.boundary;
