/**
 * Agreements between actors, and what follows from them: who is gridborne, and when (S8).
 *
 * <p>An {@link gridborne.agreement.Agreement} is what two parties sign; once both did, it is a
 * {@link gridborne.agreement.ConcludedAgreement}, which either of them may end. {@link
 * gridborne.agreement.Agreements} is the rule that the contract is checked against, by the same
 * examples. Out of scope: the documents themselves, people, and how a signature is made.
 */
package gridborne.agreement;
