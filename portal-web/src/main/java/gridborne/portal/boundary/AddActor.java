package gridborne.portal.boundary;

import gridborne.agreement.AgreementJournal;
import gridborne.agreement.AgreementsContract;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.Signatures;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Adds an actor (S8.1), with a wallet of its own or a key kept here (S8.5). The first one wishes
 * for the contract; a meter operator, grid operator or provider is recognised by it.
 */
@ApplicationScoped
public class AddActor {

    @Inject
    private Permission permission;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    @Inject
    private Signatures signatures;

    @Inject
    private AgreementsContract contract;

    @Inject
    private AgreementJournal journal;

    @Inject
    private AuditLog audit;

    /** With the login of the person who signs for it, and its wallet, if there are any. */
    @Transactional
    public AddActorResult add(ActorKind kind, String name, Optional<String> login,
                              Optional<PartyAddress> wallet) {
        permission.anyOf(Role.ADMIN);
        Optional<Person> person = login.flatMap(people::byLogin);
        if (login.isPresent() && person.isEmpty()) {
            return new AddActorResult.NoSuchPerson(login.get());
        }
        if (person.map(Person::id).flatMap(actors::ofPerson).isPresent()) {
            return new AddActorResult.PersonTaken(login.orElseThrow());
        }
        contract.request();
        return add(new Actor(ActorId.random(), kind, name, wallet.orElseGet(signatures::newKey),
                wallet.isPresent(), person.map(Person::id)));
    }

    private AddActorResult add(Actor actor) {
        if (!actors.add(actor)) {
            return new AddActorResult.WalletTaken(actor.address());
        }
        actor.kind().partnerOf().ifPresent(kind -> journal.recognise(kind, actor.address()));
        audit.record("add actor", "actor " + actor.id(), actor.kind() + " " + actor.address()
                + (actor.ownWallet() ? " with a wallet of its own" : " with a key kept here")
                + actor.person().map(PersonId::toString).map(" of person "::concat).orElse(""));
        return new AddActorResult.Added(actor);
    }
}
