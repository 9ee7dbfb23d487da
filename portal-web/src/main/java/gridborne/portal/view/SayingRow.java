package gridborne.portal.view;

import gridborne.grid.Saying;
import java.util.List;
import java.util.function.UnaryOperator;

/** An event of the contract: in words, and word for word. */
public record SayingRow(long index, Sentence words, List<String> topics, String data) {

    /** @param spokenOf what a value of the domain is called on a page */
    static SayingRow of(Saying saying, UnaryOperator<Object> spokenOf) {
        return new SayingRow(saying.index(), saying.said().map(said -> new Sentence(
                "said." + said, saying.values().stream().map(spokenOf).toList()))
                .orElseGet(() -> Sentence.of("said.Other")), saying.topics(), saying.data());
    }
}
