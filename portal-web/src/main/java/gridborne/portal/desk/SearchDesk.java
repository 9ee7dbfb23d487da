package gridborne.portal.desk;

import gridborne.portal.view.FindAnything;
import gridborne.portal.view.Found;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What the desk's search found; its address says what for. */
@Named
@RequestScoped
public class SearchDesk {

    private static final int LONGEST = 120;

    @Inject
    private FindAnything search;

    @Inject
    private HttpServletRequest request;

    private Optional<Found> found;

    @PostConstruct
    void look() {
        found = Optional.ofNullable(request.getParameter("q"))
                .filter(typed -> !typed.isBlank() && typed.length() <= LONGEST)
                .map(search::find);
    }

    public Optional<Found> getFound() {
        return found;
    }
}
