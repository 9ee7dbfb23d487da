package gridborne.portal.desk;

import gridborne.portal.view.AuditRow;
import gridborne.portal.view.ListAudit;
import gridborne.portal.view.Words;
import gridborne.tenants.audit.AuditFilter;
import gridborne.tenants.audit.AuditVerdict;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/** The desk's list of changes, and the button that holds its chain of hashes against itself. */
@Named
@RequestScoped
public class AuditDesk {

    @Inject
    private ListAudit audit;

    @Inject
    private Words words;

    private LazyDataModel<AuditRow> table;
    private String text = "";
    private String from = "";
    private String before = "";
    private AuditVerdict verdict;

    @PostConstruct
    void prepare() {
        table = new PagedTable<>(() -> new AuditFilter(text, moment(from), moment(before)),
                audit::count, (filter, chosen, first, most) -> audit.page(filter, first, most));
    }

    public LazyDataModel<AuditRow> getTable() {
        return table;
    }

    public void verify() {
        verdict = audit.verify();
    }

    public AuditVerdict getVerdict() {
        return verdict;
    }

    private Optional<Instant> moment(String typed) {
        return words.readMoment(typed);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before == null ? "" : before;
    }
}
