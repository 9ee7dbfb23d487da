package gridborne.tenants.dossier;

import java.time.Instant;

/** From when to when, the end excluded. */
public record Span(Instant from, Instant until) {

    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
