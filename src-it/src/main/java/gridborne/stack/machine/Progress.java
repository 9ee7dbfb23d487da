package gridborne.stack.machine;

/** Where the parts of the stack say what they do, a line at a time. */
@FunctionalInterface
public interface Progress {

    void say(String line);
}
