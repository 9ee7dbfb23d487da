package gridborne.portal.view;

import gridborne.portal.boundary.PersonWorkResult;

/** What the desk says where work at somebody's access is refused. */
public final class PersonWorkWords {

    private PersonWorkWords() {
    }

    public static Sentence of(PersonWorkResult refusal) {
        if (refusal instanceof PersonWorkResult.NotInto into) {
            return Sentence.of("person.notInto", into.person().login());
        }
        if (refusal instanceof PersonWorkResult.NoAccount into) {
            return Sentence.of("person.noAccountInto", into.person().login());
        }
        return refusal instanceof PersonWorkResult.NoAddress none
                ? Sentence.of("person.noAddress", none.person().login())
                : Sentence.of("person.refused." + refusal.getClass().getSimpleName());
    }
}
