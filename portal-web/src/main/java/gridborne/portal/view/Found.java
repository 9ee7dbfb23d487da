package gridborne.portal.view;

import java.util.List;

/**
 * What a search at the desk found.
 *
 * @param places orders, transactions and accounts that are called exactly so
 */
public record Found(String text, List<PersonEntry> people, List<MeterEntry> meters,
                    List<ActorEntry> actors, List<Place> places) {

    /** Something with an address of its own. */
    public record Place(Sentence name, String path) {
    }

    public boolean isNothing() {
        return people.isEmpty() && meters.isEmpty() && actors.isEmpty()
                && places.isEmpty();
    }
}
