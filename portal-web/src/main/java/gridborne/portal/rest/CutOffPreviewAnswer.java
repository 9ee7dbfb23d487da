package gridborne.portal.rest;

import gridborne.cutoff.CutOffRule;
import gridborne.cutoff.Knowledge;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.Connection;
import gridborne.portal.boundary.CutOffPreview;
import gridborne.portal.boundary.Standpoint;
import java.time.Instant;
import java.util.List;

/**
 * Decisions as they would be made now.
 *
 * @param at the moment by the grid's clock
 * @param stale whether the chain's book is too old to cut anybody off (S6.3)
 * @param block how far the book is known
 */
public record CutOffPreviewAnswer(Instant at, Boolean stale, Long block, Long rulesVersion,
                                  List<Line> meters) {

    /**
     * A meter without coins.
     *
     * @param connected how its relay stands
     */
    public record Line(MeterCode meter, Boolean connected, Boolean wouldBeCut, CutOffRule rule,
                       String reason, Coins balance) {

        static Line of(CutOffPreview.Line line) {
            Connection decision = line.decision();
            return new Line(line.meter(), line.connected(), !decision.connected(),
                    decision.rule(), decision.reason(), decision.balance());
        }
    }

    static CutOffPreviewAnswer of(CutOffPreview preview) {
        Standpoint standpoint = preview.standpoint();
        return new CutOffPreviewAnswer(standpoint.now(),
                standpoint.knowledge() instanceof Knowledge.Stale, standpoint.block(),
                standpoint.rules().version(), preview.lines().stream().map(Line::of).toList());
    }
}
