package gridborne.portal.page;

import gridborne.portal.view.Sentence;
import java.time.DateTimeException;
import java.util.function.Supplier;

/** Something typed that means nothing, with what to say about it. */
final class NotUnderstood extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Sentence sentence;

    private NotUnderstood(Sentence sentence, RuntimeException cause) {
        super(sentence.key(), cause);
        this.sentence = sentence;
    }

    /** A value that was read from what was typed, or what to say instead. */
    static <T> T unless(String key, String typed, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new NotUnderstood(Sentence.of(key, typed), wrong);
        }
    }

    Sentence sentence() {
        return sentence;
    }
}
