/** Funding windows as rows: what was agreed, and how far each has come (ADR 0030). */
package gridborne.tenants.window;
