package gridborne.portal.desk;

import gridborne.portal.imports.SheetKind;
import gridborne.portal.view.ImportView;
import gridborne.portal.view.ReadImport;
import gridborne.portal.view.Sentence;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** The desk's page about a sheet on its way in; its address names the sheet. */
@Named
@RequestScoped
public class ImportDesk {

    @Inject
    private ReadImport imports;

    @Inject
    private HttpServletRequest request;

    private Optional<ImportView> sheet;
    private Optional<Sentence> problem = Optional.empty();

    @PostConstruct
    void read() {
        sheet = Optional.ofNullable(request.getParameter("id")).flatMap(imports::of);
    }

    void refuse(Sentence why) {
        problem = Optional.of(why);
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }

    public List<SheetKind> getKinds() {
        return List.of(SheetKind.values());
    }

    public Optional<ImportView> getSheet() {
        return sheet;
    }
}
