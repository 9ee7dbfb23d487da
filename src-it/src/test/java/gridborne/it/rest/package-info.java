/**
 * The REST interface as scripts of others use it: shapes, refusals, repeated requests. Each test
 * class works in a utility of its own, set up by an operator through the same interface.
 */
package gridborne.it.rest;
