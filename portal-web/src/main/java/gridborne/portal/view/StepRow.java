package gridborne.portal.view;

import gridborne.portal.boundary.FirstStep;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One line of a newcomer's checklist. */
public record StepRow(FirstStep step, boolean done, String path) {

    static List<StepRow> of(Set<FirstStep> missing) {
        return Arrays.stream(FirstStep.values())
                .map(step -> new StepRow(step, !missing.contains(step), path(step))).toList();
    }

    private static String path(FirstStep step) {
        return switch (step) {
            case STRIPE -> "/admin/payments";
            case TARIFF -> "/desk/tariffs.xhtml";
            case METER -> "/desk/meters.xhtml";
            case RESIDENT -> "/desk/people.xhtml";
            case AGREEMENT -> "/desk/agreements.xhtml";
            case HOUR -> "/desk/settlements.xhtml";
        };
    }
}
