/**
 * Errors as RFC 9457 problems: what happened, with which value, and what to do instead.
 *
 * <p>A resource throws a {@link gridborne.portal.rest.problem.ProblemException} for a refusal of a
 * boundary; mappers turn the platform's own exceptions into the same form. A bug is a 500 with a
 * number that stands in the log, and nothing of its inside. Out of scope: the refusals themselves.
 */
package gridborne.portal.rest.problem;
