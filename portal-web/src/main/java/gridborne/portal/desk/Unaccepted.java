package gridborne.portal.desk;

import gridborne.portal.view.Sentence;

/** What is told to whoever filled a form of the desk in. Thrown and caught by one servlet. */
final class Unaccepted extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Sentence why;

    Unaccepted(Sentence why) {
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
