package gridborne.chain.node;

/** The node gave no usable answer: nothing is known, so nothing may be concluded. */
public class NodeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NodeUnavailable(String message) {
        super(message);
    }

    public NodeUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
