/**
 * The two walls between tenants (S10.2), tried from inside the server against a real PostgreSQL:
 * both together, and each with the other one taken away.
 */
package gridborne.it.tenancy;
