/**
 * How a utility looks to its people: an accent colour that can be read by day and by night, and a
 * logo. Out of scope: the words and times, which follow the tenant's own row.
 */
package gridborne.tenants.look;
