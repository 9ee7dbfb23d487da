/**
 * Files of people and meters on their way in: kept sealed from the dry run until they are taken
 * over as a whole, or forgotten after a day. What a file means is read in the portal.
 */
package gridborne.tenants.imports;
