package gridborne.portal.view;

import gridborne.agreement.AgreementKind;
import gridborne.portal.boundary.AgreementPaper;
import gridborne.portal.boundary.Tour;
import gridborne.portal.boundary.TourStep;
import gridborne.tenants.actors.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The five steps with how each stands; the first that is not done is the one to take. */
public record TourView(Tour tour) {

    /** One step. */
    public record Step(TourStep name, boolean done, boolean now, Sentence standing) {

        /** What it is, why it is, and whether it is done, in the bundle's keys. */
        public String key() {
            return "tour." + name;
        }

        public String tone() {
            return done ? "ok" : now ? "warn" : "";
        }

        public String state() {
            return done ? "tour.done" : now ? "tour.now" : "tour.later";
        }
    }

    /** An agreement to be made or signed in a step. */
    public record Paper(AgreementKind kind, List<Actor> partners, Optional<AgreementPaper> paper) {

        public boolean isWithoutPartner() {
            return paper.isEmpty() && partners.isEmpty();
        }

        public boolean isToPropose() {
            return paper.isEmpty() && !partners.isEmpty();
        }

        /** Who has still to sign. */
        public List<Actor> unsigned() {
            return paper.stream().flatMap(one -> one.kept().unsigned()).toList();
        }

        public String path() {
            return "/agreements/" + paper.orElseThrow().kept().id();
        }

        public String document() {
            return "tour-document-" + kind;
        }
    }

    public List<Step> steps() {
        Optional<TourStep> now = now();
        return Stream.of(TourStep.values()).map(step -> new Step(step, tour.isDone(step),
                now.filter(step::equals).isPresent(), standing(step))).toList();
    }

    public boolean isOver() {
        return now().isEmpty();
    }

    public String actorId() {
        return tour.actor().map(actor -> actor.id().toString()).orElse("");
    }

    public Paper paper(String step) {
        AgreementKind kind = kind(TourStep.valueOf(step));
        return new Paper(kind, tour.partners().getOrDefault(kind, List.of()),
                Optional.ofNullable(tour.papers().get(kind)));
    }

    private Optional<TourStep> now() {
        return Stream.of(TourStep.values()).filter(step -> !tour.isDone(step)).findFirst();
    }

    private Sentence standing(TourStep step) {
        return switch (step) {
            case ACTOR -> tour.actor().map(actor -> Sentence.of("tour.is.actor", actor.name(),
                    Sentence.of("actorKind." + actor.kind()), tour.meters().size()))
                    .orElseGet(() -> Sentence.of("tour.is.noActor"));
            case METER_OPERATION, GRID_ACCESS -> Optional.ofNullable(tour.papers()
                    .get(kind(step))).map(paper -> Sentence.of("tour.is.paper",
                            paper.kept().partner().name(), AgreementStanding.of(paper).words()))
                    .orElseGet(() -> Sentence.of("tour.is.noPaper"));
            case READINGS -> Sentence.of(tour.counted() ? "tour.is.counted"
                    : tour.readings().isEmpty() ? "tour.is.noReading" : "tour.is.held");
            case SETTLED -> tour.settled().map(hour -> Sentence.of("tour.is.settled",
                    hour.meter().code().value(), hour.line().energy(), hour.line().paid()))
                    .orElseGet(() -> Sentence.of("tour.is.notSettled"));
        };
    }

    private static AgreementKind kind(TourStep step) {
        return step == TourStep.METER_OPERATION ? AgreementKind.MPO : AgreementKind.DSO;
    }
}
