package gridborne.portal.view;

import java.util.List;
import java.util.Optional;

/**
 * What surrounds a meter on its page: who keeps it going, how far people want to bring it, where it
 * is reached.
 *
 * @param address of its page, in full
 * @param more how many gave coins and are not listed
 * @param settable whether the reader may set a goal
 */
public record MeterStory(String address, Optional<GoalView> goal, List<Contributor> contributors,
                         int more, Optional<Successor> successor, boolean settable) {

    public MeterStory {
        contributors = List.copyOf(contributors);
    }

    /** The address as people type it. */
    public String typed() {
        return address.substring(address.indexOf("//") + 2);
    }

    /** The meter that stands there now. */
    public record Successor(String code, String name) {
    }
}
