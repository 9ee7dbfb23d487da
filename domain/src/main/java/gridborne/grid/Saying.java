package gridborne.grid;

import java.util.List;
import java.util.Optional;

/**
 * Something the contract said: understood, and word for word.
 *
 * @param index its place in the block
 * @param said what kind of event it is, where that changes the book
 * @param values what it speaks of, as values of the domain; of a list only how long it is
 * @param data in hex
 */
public record Saying(long index, Optional<String> said, List<Object> values, List<String> topics,
                     String data) {

    public Saying {
        values = List.copyOf(values);
        topics = List.copyOf(topics);
    }
}
