package gridborne.portal.desk;

import gridborne.portal.view.ActorFile;
import gridborne.portal.view.ListActors;
import gridborne.portal.view.Sentence;
import gridborne.tenants.actors.ActorId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** The desk's page about one actor; its address names the actor. */
@Named
@RequestScoped
public class ActorDesk {

    @Inject
    private ListActors actors;

    @Inject
    private HttpServletRequest request;

    private Optional<ActorFile> file;
    private Sentence problem;

    @PostConstruct
    void read() {
        file = TypedFile.actor(request.getParameter("id")).flatMap(actors::file);
    }

    public void require() throws IOException {
        if (file.isEmpty()) {
            NotHere.answer();
        }
    }

    void refuse(Sentence why) {
        problem = why;
    }

    public Optional<ActorFile> getFile() {
        return file;
    }

    public Sentence getProblem() {
        return problem;
    }
}
