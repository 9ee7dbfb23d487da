/**
 * What Stripe's objects look like. {@link gridborne.stack.stripe.json.Shapes} holds Stripe's own
 * published examples; every object the sandbox makes begins as one of them, so that no member is
 * missing and none has another type. Out of scope: what the objects mean.
 */
package gridborne.stack.stripe.json;
