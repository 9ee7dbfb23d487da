package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.grid.Funding;
import gridborne.money.Coins;
import gridborne.payment.ShownName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who put coins into a meter; without a name, if they gave none. */
public record Contributor(Optional<String> name, Coins coins, int times, Instant last) {

    /** One for each account, the latest first. */
    static List<Contributor> of(List<Funding> fundings, Map<AccountNumber, ShownName> names) {
        Map<AccountNumber, Contributor> contributors = new LinkedHashMap<>();
        for (Funding funding : fundings) {
            contributors.merge(funding.account(), new Contributor(Optional.ofNullable(
                    names.get(funding.account())).map(ShownName::value), funding.coins(), 1,
                    funding.at()), Contributor::and);
        }
        return List.copyOf(contributors.values());
    }

    private Contributor and(Contributor before) {
        return new Contributor(name, coins.plus(before.coins), times + before.times, last);
    }
}
