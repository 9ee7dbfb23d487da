/**
 * How values and records look in JSON: one description of each value type, from which bodies are
 * read, answers written and the OpenAPI document's schemas made (S3.1).
 *
 * <p>A record component {@code registerWh} is the field {@code register_wh}. Coins are decimal
 * strings, energy is integer Wh. {@code Optional} marks what may be left out or null; everything
 * else is required. Unknown fields are ignored, so that a client may send back what it was given.
 * Out of scope: what the values mean, and HTTP.
 */
package gridborne.portal.rest.json;
