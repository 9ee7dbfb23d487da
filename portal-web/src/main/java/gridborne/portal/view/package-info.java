/**
 * What the pages show: view records composed from the ports, the read-only boundaries that compose
 * them, and {@link gridborne.portal.view.Words}, the one place that writes amounts, energy and
 * times in the reader's language and the tenant's zone.
 *
 * <p>Everything here reads the projection ({@code Book}) and the registers of the tenant, never the
 * chain. Out of scope: changing anything, markup, and who may see a page.
 */
package gridborne.portal.view;
