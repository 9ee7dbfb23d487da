package gridborne.portal.boundary;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import java.util.List;
import java.util.Set;

/**
 * The meters without coins, as they would be decided on at one moment.
 *
 * @param more how many there are besides
 */
public record CutOffPreview(Standpoint standpoint, List<Line> lines, int more) {

    /** What is kept connected for good: nobody has to look at it. */
    private static final Set<CutOffRule> SPARED =
            Set.of(CutOffRule.PROTECTED, CutOffRule.PAID_FOR, CutOffRule.STALE);

    /** One of them: how its relay stands, and what would be decided. */
    public record Line(MeterCode meter, boolean connected, Connection decision) {

        boolean isCutSoon() {
            return CutOffPreview.isCutSoon(connected, decision.rule());
        }
    }

    static boolean isCutSoon(boolean connected, CutOffRule rule) {
        return connected && !SPARED.contains(rule);
    }

    /** Those that are connected and will not stay so for long, unless somebody funds them. */
    public List<Line> soon() {
        return lines.stream().filter(Line::isCutSoon).toList();
    }
}
