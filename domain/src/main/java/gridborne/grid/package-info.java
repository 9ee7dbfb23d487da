/**
 * One community grid: its accounts, meters and tariff, the operations that change its book, the
 * hourly settlement, and the ports to the book on the chain (S3.3, S4, S5, S6.1, S9.2).
 *
 * <p>{@link gridborne.grid.Settlement} is the reference that the contract is checked against. Out
 * of scope: people, tenants' settings, how a chain is spoken to. Ports act for the current tenant;
 * none takes a tenant as an argument, so none can be given the wrong one.
 */
package gridborne.grid;
