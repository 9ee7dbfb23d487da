package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import java.util.List;

/** The meters without coins, as they would be decided on at one moment. */
public record CutOffPreview(Standpoint standpoint, List<Line> lines) {

    /** One of them: how its relay stands, and what would be decided. */
    public record Line(MeterCode meter, boolean connected, Connection decision) {
    }
}
