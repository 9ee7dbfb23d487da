package gridborne.grid;

import java.util.List;

/** What payments brought into the book, as the journal has it: the chain's side of I3. */
public interface Credits {

    /** In the order of their numbers, {@code first} and later ones. */
    List<BookedCredit> from(SequenceNumber first, int limit);

    /** Those that the contract refused, the latest first. */
    List<BookedCredit> refused(int limit);
}
