package gridborne.stack.machine;

/** One part of the stack. It starts after the parts before it and stops ahead of them. */
public interface Part {

    /** As people are told about it: "PostgreSQL". */
    String name();

    /** Stops what an earlier stack left behind; says whether there was anything. */
    boolean clearOrphan();

    /** Returns when the part is ready for the next one. */
    void start();

    /** Where it is reached, or what it did, once started. */
    String whereabouts();

    boolean isAlive();

    void stop();
}
