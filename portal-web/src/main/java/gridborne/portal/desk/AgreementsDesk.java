package gridborne.portal.desk;

import gridborne.agreement.AgreementKind;
import gridborne.portal.boundary.AgreementSettings;
import gridborne.portal.boundary.ReadActors;
import gridborne.portal.view.AgreementRow;
import gridborne.portal.view.ListAgreements;
import gridborne.portal.view.Sentence;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.agreements.AgreementFilter;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.model.LazyDataModel;

/** The desk's list of agreements; its filter is part of the address, so it can be kept. */
@Named
@RequestScoped
public class AgreementsDesk {

    @Inject
    private ListAgreements agreements;

    @Inject
    private ReadActors people;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AgreementSettings settings;

    private LazyDataModel<AgreementRow> table;
    private String text = "";
    private AgreementKind kind;
    private boolean open;
    private boolean ending;
    private List<Actor> actors;
    private Sentence problem;

    @PostConstruct
    void prepare() {
        table = new PagedTable<>(() -> new AgreementFilter(text, Optional.ofNullable(kind), open,
                Optional.of(agreements.now()).filter(now -> ending)), agreements::count,
                (filter, chosen, first, most) -> agreements.page(filter, first, most));
    }

    public LazyDataModel<AgreementRow> getTable() {
        return table;
    }

    void refuse(Sentence why) {
        problem = why;
    }

    public Sentence getProblem() {
        return problem;
    }

    public boolean isRequired() {
        return settings.required();
    }

    public List<Actor> getActors() {
        if (actors == null) {
            actors = people.choice(TypedFile.actor(request.getParameter("actor")),
                    Optional.empty());
        }
        return actors;
    }

    public List<Actor> getPartners() {
        return Stream.of(ActorKind.values()).filter(one -> one.partnerOf().isPresent())
                .flatMap(one -> people.choice(Optional.empty(), Optional.of(one)).stream())
                .toList();
    }

    public List<AgreementKind> getKinds() {
        return List.of(AgreementKind.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public AgreementKind getKind() {
        return kind;
    }

    public void setKind(AgreementKind kind) {
        this.kind = kind;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }

    public boolean isEnding() {
        return ending;
    }

    public void setEnding(boolean ending) {
        this.ending = ending;
    }
}
