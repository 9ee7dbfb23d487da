package gridborne.portal.desk;

import gridborne.energy.Hour;
import gridborne.portal.boundary.RunSettlement;
import gridborne.portal.view.HourView;
import gridborne.portal.view.ReadHour;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One settled hour at the desk: what it came from, what it came to, and the same once more. */
@Named
@RequestScoped
public class SettlementDesk {

    @Inject
    private ReadHour hours;

    @Inject
    private RunSettlement settlement;

    private String hour = "";
    private boolean again;
    private HourView view;
    private List<String> differences;

    public void read() throws IOException {
        Optional<HourView> found = Optional.ofNullable(hour)
                .filter(typed -> typed.matches("\\d{1,9}"))
                .map(typed -> new Hour(Long.parseLong(typed))).flatMap(hours::view);
        if (found.isEmpty()) {
            FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, "");
            FacesContext.getCurrentInstance().responseComplete();
        }
        view = found.orElse(null);
        differences = found.filter(known -> again).map(known -> known.hour().settled().hour())
                .flatMap(settlement::recheck).orElse(null);
    }

    /** Nothing before it was asked for. */

    public List<String> getDifferences() {
        return differences;
    }

    public HourView getView() {
        return view;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour == null ? "" : hour;
    }
}
