package gridborne.tenants.idempotency;

/** What is known of a key when a request comes with it. */
public sealed interface ClaimResult {

    /** Nobody used it: the request is yours to answer. */
    record Fresh() implements ClaimResult {
    }

    /** The same request was answered already. */
    record Answered(StoredAnswer answer) implements ClaimResult {
    }

    /** The same request is being worked on, or its worker died before it could answer. */
    record Unanswered() implements ClaimResult {
    }

    /** The key stands for another request. */
    record OtherRequest() implements ClaimResult {
    }
}
