package gridborne.portal.view;

import gridborne.portal.imports.ImportSheet;
import gridborne.tenants.imports.ImportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Sheets on their way in. */
@ApplicationScoped
public class ReadImport {

    @Inject
    private ImportSheet imports;

    public Optional<ImportView> of(String id) {
        return ImportId.parse(id).flatMap(imports::kept).map(ImportView::of);
    }
}
