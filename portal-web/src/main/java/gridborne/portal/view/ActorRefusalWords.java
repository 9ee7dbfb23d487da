package gridborne.portal.view;

import gridborne.portal.boundary.AddActorResult;
import gridborne.portal.boundary.ChangeActorResult;

/** Why an actor was not added or changed, for those who read pages. */
public final class ActorRefusalWords {

    private ActorRefusalWords() {
    }

    public static Sentence of(AddActorResult result) {
        if (result instanceof AddActorResult.NoSuchPerson nobody) {
            return Sentence.of("actor.refused.nobody", nobody.login());
        }
        return result instanceof AddActorResult.WalletTaken taken
                ? Sentence.of("actor.refused.walletTaken", taken.wallet().hex())
                : Sentence.of("actor.refused.personTaken");
    }

    public static Sentence of(ChangeActorResult result) {
        if (result instanceof ChangeActorResult.NoSuchPerson nobody) {
            return Sentence.of("actor.refused.nobody", nobody.login());
        }
        if (result instanceof ChangeActorResult.OtherKind other) {
            return Sentence.of("actor.refused.otherKind",
                    Sentence.of("actorKind." + other.before()),
                    Sentence.of("actorKind." + other.wanted()));
        }
        return Sentence.of(result instanceof ChangeActorResult.PersonTaken
                ? "actor.refused.personTaken" : "actor.refused.absent");
    }
}
