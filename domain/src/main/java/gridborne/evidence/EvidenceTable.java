package gridborne.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** One table of facts about the current tenant; amounts are microcoins, minor units and Wh. */
public interface EvidenceTable {

    /** Its file is called so. */
    String name();

    List<String> columns();

    /**
     * Gives the rows that belong to a span of time, its end excluded, in their order. What makes
     * sense as a whole only, such as a chain of hashes, is given as a whole.
     */
    void rows(Instant from, Instant until, Consumer<List<?>> sink);
}
