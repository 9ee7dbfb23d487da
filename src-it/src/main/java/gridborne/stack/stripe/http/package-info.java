/**
 * The counters of the sandbox: one for the interface (/v1), one for tests (/_sandbox), one for
 * browsers (everything else). Here are keys, idempotency, expansion and the faults a test asks for;
 * what is done with objects is elsewhere.
 */
package gridborne.stack.stripe.http;
