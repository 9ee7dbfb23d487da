/**
 * What the current tenant's actors propose and sign (S8.2), the documents, sealed, and whether its
 * meters settle without agreements (S8.3).
 *
 * <p>What both signed is the chain's: whether it is concluded, and when it ends, is read there and
 * not here. Out of scope: making and checking signatures.
 */
package gridborne.tenants.agreements;
