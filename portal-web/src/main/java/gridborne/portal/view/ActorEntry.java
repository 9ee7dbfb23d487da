package gridborne.portal.view;

import gridborne.portal.boundary.ReadActors;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.people.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An actor in the desk's list, and on its page. */
public record ActorEntry(String id, ActorKind kind, String name, String address, boolean ownWallet,
                         Optional<Person> person) {

    static ActorEntry of(ReadActors.Line line) {
        return new ActorEntry(line.actor().id().toString(), line.actor().kind(),
                line.actor().name(), line.actor().address().hex(), line.actor().ownWallet(),
                line.person());
    }

    /** Who signs, in words: a wallet, somebody by their login, or the utility's admins. */
    public Sentence signer() {
        Sentence with = Sentence.of(ownWallet ? "actor.withWallet" : "actor.withKey");
        return person.map(one -> Sentence.of("actor.signer", one.name(), with))
                .orElseGet(() -> Sentence.of("actor.adminSigns", with));
    }

    /** What it may be from now on: a partner stays what the contract recognised. */
    public List<ActorKind> getPossible() {
        return Stream.of(ActorKind.values()).filter(kind::mayBecome).toList();
    }
}
