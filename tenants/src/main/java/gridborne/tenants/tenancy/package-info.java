/**
 * Which utility a request, a job or a thread acts for (S10.1): the registry of tenants, their host
 * names, and the ambient {@link gridborne.tenants.tenancy.CurrentTenant}.
 *
 * <p>Out of scope: how the database is kept apart ({@code gridborne.tenants.database}), and what
 * secrets a tenant has; the registry is readable by all and holds none.
 */
package gridborne.tenants.tenancy;
