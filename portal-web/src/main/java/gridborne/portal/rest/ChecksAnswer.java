package gridborne.portal.rest;

import gridborne.portal.boundary.CheckedLaw;
import java.util.List;

/** @param broken how many of the laws do not hold; an alarm stands for each */
public record ChecksAnswer(Integer broken, List<CheckedLawAnswer> laws) {

    static ChecksAnswer of(List<CheckedLaw> checked) {
        return new ChecksAnswer((int) checked.stream().filter(CheckedLaw::isBroken).count(),
                checked.stream().map(CheckedLawAnswer::of).toList());
    }
}
