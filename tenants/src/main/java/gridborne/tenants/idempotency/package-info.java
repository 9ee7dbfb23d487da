/**
 * Requests that may come twice: the key, a hash of the request, and the answer that was given.
 * Same key and same request: same answer. Same key and another request: refused.
 */
package gridborne.tenants.idempotency;
