/**
 * What the tables of people, meters and pools keep about somebody, and how they forget (S9.1). The
 * audit log needs no forgetting: it names people by numbers alone, and the number is nobody's once
 * their row is.
 */
package gridborne.tenants.privacy;
