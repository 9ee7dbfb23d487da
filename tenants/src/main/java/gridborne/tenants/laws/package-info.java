/**
 * What must always hold of the tenants' own tables: nothing is rewritten (I5), and the audit log is
 * one chain (S10.5).
 */
package gridborne.tenants.laws;
