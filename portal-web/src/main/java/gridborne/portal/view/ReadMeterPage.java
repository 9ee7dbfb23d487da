package gridborne.portal.view;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.ReadMeterFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads a meter for the desk. */
@ApplicationScoped
public class ReadMeterPage {

    @Inject
    private ReadMeterFile files;

    /** Empty for what is no code, or of no meter here. */
    public Optional<MeterFileView> of(String code) {
        try {
            return files.of(MeterCode.parse(code)).map(MeterFileView::of);
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
