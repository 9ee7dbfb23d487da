/** Drives the Stripe sandbox with Stripe's own client, and looks at it as a browser would. */
package gridborne.stack.stripe;
