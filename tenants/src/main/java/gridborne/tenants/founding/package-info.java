/**
 * How a utility comes to be (UX screen 12): the wish, and the steps from its row in the registry to
 * the letter that lets its first admin in.
 *
 * <p>Each step is a row of the platform. A step is taken in a transaction of its own and harmless
 * when taken again, so that whatever stops it half-way, somebody goes on from there: the timer, or
 * an operator who does not want to wait. Out of scope: what the steps do
 * ({@code gridborne.portal.boundary}).
 */
package gridborne.tenants.founding;
