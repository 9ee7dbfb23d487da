package gridborne.portal.boundary;

import gridborne.agreement.AgreementBook;
import gridborne.agreement.AgreementKind;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.agreements.AgreementRules;
import gridborne.tenants.database.Containing;
import gridborne.tenants.dossier.Dossier;
import gridborne.tenants.dossier.Span;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.readings.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How far the five steps are, from what is known anyway; so it can be left and resumed. */
@ApplicationScoped
@Transactional
public class ReadTour {

    private static final int MOST_OF_A_LIST = 50;
    private static final int MOST_METERS = 5;
    private static final int MOST_READINGS = 5;
    private static final int HOURS_LOOKED_AT = 24;
    private static final Set<Quality> COUNT = Set.of(Quality.ACTUAL, Quality.ACCEPTED);

    @Inject
    private Permission permission;

    @Inject
    private AgreementRules rules;

    @Inject
    private Actors actors;

    @Inject
    private People people;

    @Inject
    private Meters meters;

    @Inject
    private ReadAgreements agreements;

    @Inject
    private AgreementBook book;

    @Inject
    private Dossier dossier;

    @Inject
    private Book grid;

    @Inject
    private GridClock clock;

    /** About this actor; about the newest with a meter, if nobody was asked about. */
    public Tour about(Optional<ActorId> asked) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return asked.flatMap(actors::byId).filter(actor -> actor.kind().isOwner())
                .or(actors::newestWithMeter).map(this::of).orElseGet(this::anew);
    }

    /** From the first step on, whoever has come how far. */
    public Tour anew() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return tour(Optional.empty(), List.of(), Map.of());
    }

    private Tour of(Actor actor) {
        List<Meter> owned = actor.person().flatMap(people::byId).flatMap(Person::account)
                .map(meters::ofOwner).orElse(List.of()).stream()
                .filter(meter -> !meter.retired()).limit(MOST_METERS).toList();
        return tour(Optional.of(actor), owned, papers(actor));
    }

    private Tour tour(Optional<Actor> actor, List<Meter> owned,
                      Map<AgreementKind, AgreementPaper> papers) {
        Optional<Hour> since = since(papers);
        List<Dossier.Reading> readings = since.map(hour -> readings(owned, hour))
                .orElse(List.of());
        return new Tour(rules.required(), actor, actor.isPresent() ? List.of() : candidates(),
                owned, partners(), papers, readings,
                actor.filter(one -> readings.stream().anyMatch(it -> counts(it, one)))
                        .isPresent(),
                since.flatMap(hour -> settled(actor.orElseThrow(), owned, hour)));
    }

    private List<Person> candidates() {
        return actors.ownersToBe(MOST_OF_A_LIST).stream().map(people::byId)
                .flatMap(Optional::stream).toList();
    }

    private Map<AgreementKind, List<Actor>> partners() {
        Map<AgreementKind, List<Actor>> partners = new EnumMap<>(AgreementKind.class);
        Stream.of(ActorKind.values()).forEach(kind -> kind.partnerOf().ifPresent(of ->
                partners.put(of, actors.page(new ActorFilter(new Containing(""),
                        Optional.of(kind)), 0, MOST_OF_A_LIST))));
        return partners;
    }

    /** In force before under way; what is over does not count. */
    private Map<AgreementKind, AgreementPaper> papers(Actor actor) {
        Map<AgreementKind, AgreementPaper> papers = new EnumMap<>(AgreementKind.class);
        agreements.of(actor.id()).stream()
                .filter(paper -> paper.kept().actor().id().equals(actor.id()))
                .filter(paper -> !paper.isPast())
                .sorted(Comparator.comparing(AgreementPaper::isInForce).reversed())
                .forEach(paper -> papers.putIfAbsent(paper.kept().agreement().kind(), paper));
        return papers;
    }

    /** The first hour with both agreements. */
    private static Optional<Hour> since(Map<AgreementKind, AgreementPaper> papers) {
        return papers.containsKey(AgreementKind.MPO) && papers.containsKey(AgreementKind.DSO)
                ? Stream.of(AgreementKind.MPO, AgreementKind.DSO).map(papers::get)
                        .map(paper -> paper.kept().agreement().term().from())
                        .max(Comparator.comparing(Hour::number)) : Optional.empty();
    }

    private List<Dossier.Reading> readings(List<Meter> owned, Hour since) {
        return dossier.readings(owned.stream().map(Meter::number).toList(),
                new Span(since.start(), clock.now().plusSeconds(1)), MOST_READINGS);
    }

    /** What a register shows at a full hour was used in the hour before. */
    private boolean counts(Dossier.Reading reading, Actor actor) {
        Instant used = reading.at().minusNanos(1);
        return COUNT.contains(reading.quality())
                && book.gridborne(actor.address(), Hour.of(used));
    }

    private Optional<Tour.Settled> settled(Actor actor, List<Meter> owned, Hour since) {
        return grid.head().map(head -> grid.hours(since, head.openHour(), HOURS_LOOKED_AT))
                .orElse(List.of()).stream().map(SettledHour::hour)
                .filter(hour -> book.gridborne(actor.address(), hour))
                .flatMap(hour -> owned.stream().flatMap(meter -> line(hour, meter)))
                .findFirst();
    }

    private Stream<Tour.Settled> line(Hour hour, Meter meter) {
        MeterNumber number = meter.number();
        return grid.line(hour, number).map(line -> new Tour.Settled(hour, meter, line)).stream();
    }
}
