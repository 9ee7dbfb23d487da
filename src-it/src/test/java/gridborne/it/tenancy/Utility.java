package gridborne.it.tenancy;

import gridborne.grid.TenantId;
import gridborne.tenants.people.Person;

/** A utility of a test, with the only person in it. */
record Utility(TenantId id, Person person) {
}
