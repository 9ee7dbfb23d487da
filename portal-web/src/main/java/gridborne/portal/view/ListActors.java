package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.portal.boundary.ListMeters;
import gridborne.portal.boundary.ReadActors;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The desk's list of actors, and all about one of them. */
@ApplicationScoped
public class ListActors {

    @Inject
    private ReadActors actors;

    @Inject
    private ReadAgreements agreements;

    @Inject
    private ListMeters meters;

    public int count(ActorFilter filter) {
        return actors.count(filter);
    }

    public List<ActorEntry> page(ActorFilter filter, long first, int most) {
        return actors.page(filter, first, most).stream().map(ActorEntry::of).toList();
    }

    public Optional<ActorEntry> ofPerson(PersonId person) {
        return actors.ofPerson(person).map(ActorEntry::of);
    }

    /** Empty where there is none here. */
    public Optional<ActorFile> file(ActorId id) {
        return actors.one(id).map(line -> new ActorFile(ActorEntry.of(line),
                agreements.of(id).stream().map(AgreementRow::of).toList(),
                line.person().flatMap(Person::account).map(this::ownedBy).orElse(List.of())));
    }

    private List<MeterEntry> ownedBy(AccountNumber owner) {
        return meters.ownedBy(owner).stream().map(MeterEntry::of).toList();
    }
}
