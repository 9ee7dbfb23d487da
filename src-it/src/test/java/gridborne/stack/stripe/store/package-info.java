/** What the sandbox remembers. */
package gridborne.stack.stripe.store;
