package gridborne.portal.page;

import gridborne.grid.SequenceNumber;
import gridborne.portal.boundary.ReadOperation;
import gridborne.portal.view.Progress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of the operation that was just sent: {@code /home?sent=17}. */
@Named
@RequestScoped
public class ProgressPage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private ReadOperation operations;

    @Inject
    private HttpServletRequest request;

    private Progress progress;

    @PostConstruct
    void read() {
        progress = Optional.ofNullable(request.getParameter("sent"))
                .filter(sent -> NUMBER.matcher(sent).matches())
                .flatMap(sent -> operations.byNumber(new SequenceNumber(Long.parseLong(sent))))
                .map(Progress::of).orElse(null);
    }

    public Progress getProgress() {
        return progress;
    }
}
