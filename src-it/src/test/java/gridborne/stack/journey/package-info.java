/**
 * What people do, from their first click to the chain: real pages in a real browser, on the stack
 * that all tests share.
 */
package gridborne.stack.journey;
