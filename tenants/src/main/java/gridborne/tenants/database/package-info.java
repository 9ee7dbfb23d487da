/**
 * The one door to the database (S10.2): migrations as owner, the tenant-scoped EntityManager and
 * plain SQL behind the same two walls, secrets sealed at rest.
 *
 * <p>First wall: EclipseLink's tenant discriminator, on every entity. Second wall: PostgreSQL's
 * row-level security, forced, for a role that owns nothing; it holds for native SQL too.
 */
package gridborne.tenants.database;
