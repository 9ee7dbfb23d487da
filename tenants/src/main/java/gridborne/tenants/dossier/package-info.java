/**
 * What the utility has about a person's meters and about the person, in the order of time: for
 * whoever answers a complaint. Coins, orders and operations come through the ports of domain.
 */
package gridborne.tenants.dossier;
