package gridborne.portal.boundary;

import gridborne.agreement.AgreementKind;
import gridborne.energy.Hour;
import gridborne.grid.HourLine;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.dossier.Dossier;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far an actor has come on the way to a settled hour. Nothing of it is kept: each step is done
 * when the utility's own records say so.
 *
 * @param actor      whom the tour is about; nobody yet before the first step
 * @param candidates who owns meters and is no actor yet
 * @param papers     of each kind the agreement that counts, or that is about to
 * @param readings   the latest of the actor's meters since both agreements began
 * @param counted    whether one of these was taken in an hour in which the actor was gridborne
 * @param settled    the latest hour that settled one of the actor's meters since then
 */
public record Tour(boolean required, Optional<Actor> actor, List<Person> candidates,
                   List<Meter> meters, Map<AgreementKind, List<Actor>> partners,
                   Map<AgreementKind, AgreementPaper> papers, List<Dossier.Reading> readings,
                   boolean counted, Optional<Settled> settled) {

    /** A line of an hour on the chain. */
    public record Settled(Hour hour, Meter meter, HourLine line) {
    }

    public Tour {
        candidates = List.copyOf(candidates);
        meters = List.copyOf(meters);
        partners = Map.copyOf(partners);
        papers = Map.copyOf(papers);
        readings = List.copyOf(readings);
    }

    public boolean isDone(TourStep step) {
        return switch (step) {
            case ACTOR -> actor.isPresent();
            case METER_OPERATION -> isInForce(AgreementKind.MPO);
            case GRID_ACCESS -> isInForce(AgreementKind.DSO);
            case READINGS -> counted;
            case SETTLED -> settled.isPresent();
        };
    }

    private boolean isInForce(AgreementKind kind) {
        return Optional.ofNullable(papers.get(kind)).filter(AgreementPaper::isInForce).isPresent();
    }
}
