package gridborne.grid;

import java.util.List;

/** Who put coins into a meter, as the chain has it: accounts, which are numbers (S9.1). */
public interface Fundings {

    /** The latest first. */
    List<Funding> into(MeterNumber meter, int most);
}
