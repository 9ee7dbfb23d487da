package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.portal.boundary.ListPeople;
import gridborne.tenants.people.Role;
import java.util.List;
import java.util.Optional;

/** A person in the desk's list. */
public record PersonEntry(String id, String login, String name, List<Role> roles,
                          Optional<Coins> balance, boolean locked, boolean merged) {

    static PersonEntry of(ListPeople.Line line) {
        return new PersonEntry(line.listed().person().id().toString(),
                line.listed().person().login(), line.listed().person().name(),
                line.listed().person().roles().stream().sorted().toList(), line.balance(),
                line.listed().lockedAt().isPresent(), line.listed().mergedInto().isPresent());
    }

    public Sentence standing() {
        return Sentence.of(merged ? "people.merged" : locked ? "people.locked" : "people.active");
    }

    public String tone() {
        return merged ? "" : locked ? "warn" : "ok";
    }
}
