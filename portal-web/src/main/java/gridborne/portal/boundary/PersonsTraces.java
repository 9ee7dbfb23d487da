package gridborne.portal.boundary;

import gridborne.privacy.Obstacle;
import gridborne.privacy.Teller;
import gridborne.privacy.Traced;
import gridborne.privacy.Traces;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** All modules that keep something about people, asked together, in the caller's transaction. */
@ApplicationScoped
class PersonsTraces {

    @Inject
    private Instance<Traces> everywhere;

    @Inject
    private Meters meters;

    List<Obstacle> obstacles(Person person) {
        Traced who = traced(person);
        return everywhere.stream().flatMap(traces -> traces.obstacles(who).stream()).toList();
    }

    void tell(Person person, Teller teller) {
        Traced who = traced(person);
        everywhere.stream().forEach(traces -> traces.tell(who, teller));
    }

    void hold(Person person) {
        Traced who = traced(person);
        everywhere.stream().forEach(traces -> traces.hold(who));
    }

    void forget(Person person) {
        Traced who = traced(person);
        everywhere.stream().forEach(traces -> traces.forget(who));
    }

    private Traced traced(Person person) {
        List<Meter> own = person.account().map(meters::ofOwner).orElse(List.of());
        return new Traced(person.id().value(), person.login(), person.name(), person.account(),
                own.stream().collect(Collectors.toMap(Meter::name,
                        meter -> meter.code().value(), (first, second) -> first)));
    }
}
