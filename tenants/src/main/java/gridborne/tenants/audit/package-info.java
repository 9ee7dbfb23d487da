/**
 * Who changed what, when (S10.5): appended, never changed, each row sealed by the hash of the one
 * before, so that a row tampered with, deleted, inserted or moved is found.
 */
package gridborne.tenants.audit;
