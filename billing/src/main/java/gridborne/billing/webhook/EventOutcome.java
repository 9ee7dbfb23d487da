package gridborne.billing.webhook;

/** What a handler made of an event. */
public sealed interface EventOutcome {

    /** It did what it means, or found it done. */
    record Handled() implements EventOutcome {
    }

    /** It is not about anything of ours. */
    record Unconcerned() implements EventOutcome {
    }

    /** It means something only after another one, which may still be on its way. */
    record TooEarly(String reason) implements EventOutcome {
    }

    /** It contradicts what is known here: kept for a person, with an alarm. Nothing was done. */
    record Parked(String reason) implements EventOutcome {
    }
}
