package gridborne.portal.page;

import gridborne.portal.view.Sentence;

/** What was typed into a field cannot be read; the page says so beside it. */
final class WrongField extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final String field;
    private final transient Sentence sentence;

    WrongField(String field, Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.field = field;
        this.sentence = sentence;
    }

    String field() {
        return field;
    }

    Sentence sentence() {
        return sentence;
    }
}
