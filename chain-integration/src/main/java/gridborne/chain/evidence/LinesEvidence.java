package gridborne.chain.evidence;

import gridborne.chain.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What each meter brought into an hour and what came of it: enough to recompute it (S9.3). */
@ApplicationScoped
public class LinesEvidence extends ChainTable {

    protected LinesEvidence() {
    }

    @Inject
    public LinesEvidence(Rows rows) {
        super(rows);
    }

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public List<String> columns() {
        return List.of("hour", "meter", "direction", "balance_before", "register_before",
                "register_after", "energy_wh", "due", "paid", "payout");
    }

    @Override
    String query() {
        return """
                select l.* from chain_line l join chain_hour h on h.hour = l.hour
                where l.hour = ? order by l.meter""";
    }
}
