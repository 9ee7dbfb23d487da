package gridborne.portal.rest;

import java.time.Instant;

/** What a meter's display shows, and when. Any integer is taken; the rules say what it may be. */
public record ReadingBody(Long registerWh, Instant at) {
}
