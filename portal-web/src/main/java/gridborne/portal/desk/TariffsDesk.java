package gridborne.portal.desk;

import gridborne.grid.Tariff;
import gridborne.portal.boundary.WhatIf;
import gridborne.portal.view.ReadTariffs;
import gridborne.portal.view.ReadWhatIf;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.TariffsView;
import gridborne.portal.view.TypedTariff;
import gridborne.portal.view.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/** The desk's tariffs and rules; a question about another tariff is part of the address. */
@Named
@RequestScoped
public class TariffsDesk {

    @Inject
    private ReadTariffs tariffs;

    @Inject
    private ReadWhatIf whatIf;

    @Inject
    private Words words;

    private LazyDataModel<WhatIf.Line> table;
    private TariffsView view;
    private String price = "";
    private String policy = "";
    private String fee = "";
    private Sentence problem;

    @PostConstruct
    void prepare() {
        view = tariffs.view();
        table = new WhatIfTable(() -> Optional.ofNullable(getAnswer()));
    }

    public boolean isAsked() {
        return !price.isBlank();
    }

    /** Nothing where nothing was asked, or what was typed is no tariff. */
    public WhatIf getAnswer() {
        Optional<Tariff> asked = isAsked()
                ? new TypedTariff(price, policy, fee).read(words) : Optional.empty();
        return asked.flatMap(whatIf::of).orElse(null);
    }

    /** As typed, or else the tariff of the open hour. */
    public TypedTariff getTyped() {
        return isAsked() ? new TypedTariff(price, policy, fee)
                : view.now().map(row -> TypedTariff.of(row.announced().tariff(), words))
                        .orElse(new TypedTariff("", "FLAT", ""));
    }

    public List<DayOfWeek> getDays() {
        return List.of(DayOfWeek.values());
    }

    /** The emergency credit as it stands in its field. */
    public String getCredit() {
        return TypedTariff.field(view.rule().rules().emergencyCredit().asBigDecimal(), words);
    }

    void refuse(Sentence why) {
        problem = why;
    }

    public Sentence getProblem() {
        return problem;
    }

    public TariffsView getView() {
        return view;
    }

    public LazyDataModel<WhatIf.Line> getTable() {
        return table;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price == null ? "" : price;
    }

    public String getPolicy() {
        return policy;
    }

    public void setPolicy(String policy) {
        this.policy = policy == null ? "" : policy;
    }

    public String getFee() {
        return fee;
    }

    public void setFee(String fee) {
        this.fee = fee == null ? "" : fee;
    }
}
