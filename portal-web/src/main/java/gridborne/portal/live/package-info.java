/**
 * Tells open pages that there is news, so that figures renew themselves (UX 1). What is sent is how
 * far the chain has spoken, nothing else: whoever listens then asks for the page, as everybody may.
 * Without scripts, or where this does not get through, pages are asked for again or stay as they
 * are. Out of scope: what the pages say.
 */
package gridborne.portal.live;
