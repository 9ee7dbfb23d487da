package gridborne.portal.view;

import gridborne.payment.OrderLimits;
import java.util.List;

/** How one's own account is topped up by card, where the utility takes cards. */
public record TopUp(boolean possible, OrderLimits limits, List<Preset> presets) {

    public TopUp {
        presets = List.copyOf(presets);
    }
}
