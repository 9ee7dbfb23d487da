/**
 * REST v1: one resource for each noun, each method one call of a boundary.
 *
 * <p>Bodies are read and written by {@code rest.json}, refusals are problems of
 * {@code rest.problem}. Out of scope: who may do what, which the boundaries decide.
 */
package gridborne.portal.rest;
