package gridborne.portal.boundary;

import gridborne.money.Coins;
import gridborne.tenants.people.Person;
import java.util.List;

/** What somebody has: their coins and their meters. */
public record OwnAccount(Person person, Coins balance, List<MeterOverview> meters) {
}
