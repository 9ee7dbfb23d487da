/**
 * The OpenAPI document, made from the resources themselves: their paths, what {@code @Call} says of
 * them, and the records they take and give. So it cannot say anything else than what runs.
 */
package gridborne.portal.rest.openapi;
