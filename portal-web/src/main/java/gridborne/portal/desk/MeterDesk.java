package gridborne.portal.desk;

import gridborne.portal.view.MeterFileView;
import gridborne.portal.view.ReadMeterPage;
import gridborne.portal.view.Sentence;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The desk's page about one meter; its address names the meter. */
@Named
@RequestScoped
public class MeterDesk {

    @Inject
    private ReadMeterPage meters;

    @Inject
    private HttpServletRequest request;

    private Optional<MeterFileView> meter;
    private Optional<Sentence> problem = Optional.empty();
    private Optional<String> key = Optional.empty();

    @PostConstruct
    void read() {
        meter = Optional.ofNullable(request.getParameter("code")).flatMap(meters::of);
    }

    public void require() throws IOException {
        if (meter.isEmpty()) {
            NotHere.answer();
        }
    }

    void refuse(Sentence why) {
        problem = Optional.of(why);
    }

    /** Shown in this answer and never again. */
    void show(String secret) {
        key = Optional.of(secret);
        read();
    }

    public Optional<MeterFileView> getMeter() {
        return meter;
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }

    public Optional<String> getKey() {
        return key;
    }
}
