/**
 * Requests that may come twice (ADR 0009): every POST may carry an {@code Idempotency-Key}. The
 * same key with the same request gets the same answer, refusals too; with another request it is a
 * conflict.
 *
 * <p>A request that is one transaction claims its key, works and stores its answer in it: it
 * happens exactly once. One that needs several claims first and answers last; what stops half-way
 * stays unanswered, and is said to be. Stored answers are sealed, since a token may be in them.
 * Out of scope: where keys are kept ({@code gridborne.tenants.idempotency}).
 */
package gridborne.portal.rest.idempotency;
