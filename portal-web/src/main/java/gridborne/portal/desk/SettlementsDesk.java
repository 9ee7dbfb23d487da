package gridborne.portal.desk;

import gridborne.grid.SettledHour;
import gridborne.portal.view.ReadRun;
import gridborne.portal.view.RunView;
import gridborne.portal.view.Sentence;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;

/** The desk's settlement run. */
@Named
@RequestScoped
public class SettlementsDesk {

    @Inject
    private ReadRun runs;

    private LazyDataModel<SettledHour> table;
    private RunView view;
    private Sentence problem;

    @PostConstruct
    void prepare() {
        table = new HourTable(runs);
    }

    void refuse(Sentence why) {
        problem = why;
    }

    public Sentence getProblem() {
        return problem;
    }

    public LazyDataModel<SettledHour> getTable() {
        return table;
    }

    public RunView getView() {
        if (view == null) {
            view = runs.view();
        }
        return view;
    }
}
