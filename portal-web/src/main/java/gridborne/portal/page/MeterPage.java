package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.view.MeterStory;
import gridborne.portal.view.MeterView;
import gridborne.portal.view.ReadMeterStory;
import gridborne.portal.view.ReadMeterView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A meter's own page, as its QR code leads to it. */
@Named
@RequestScoped
public class MeterPage {

    @Inject
    private ReadMeterView meters;

    @Inject
    private ReadMeterStory stories;

    @Inject
    private About about;

    private MeterView view;
    private MeterStory story;

    public void read() {
        if (!about.as(MeterCode::parse).filter(this::find).isPresent()) {
            about.notFound();
        }
    }

    /** The same for a file about it; whether there is such a meter. */
    boolean find(String code) {
        return find(MeterCode.parse(code));
    }

    private boolean find(MeterCode code) {
        view = meters.view(code).orElse(null);
        story = stories.story(code).orElse(null);
        return view != null;
    }

    public MeterView getView() {
        return view;
    }

    public MeterStory getStory() {
        return story;
    }
}
