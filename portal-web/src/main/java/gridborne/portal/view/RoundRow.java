package gridborne.portal.view;

import java.time.Duration;

/** A timer of this node, and how long ago it had its last turn. */
public record RoundRow(String work, Duration ago) {

    public Sentence told() {
        return Sentence.of("round." + work.replace(' ', '-'));
    }
}
