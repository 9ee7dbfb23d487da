package gridborne.portal.desk;

import gridborne.portal.view.ActorEntry;
import gridborne.portal.view.FileKind;
import gridborne.portal.view.ListActors;
import gridborne.portal.view.PersonFileView;
import gridborne.portal.view.ReadPersonFile;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The desk's page about one person; its address names the person and what of them is shown. */
@Named
@RequestScoped
public class PersonDesk {

    @Inject
    private ReadPersonFile files;

    @Inject
    private ListActors actors;

    @Inject
    private HttpServletRequest request;

    private Optional<PersonFileView> file;
    private Optional<Sentence> problem = Optional.empty();

    @PostConstruct
    void read() {
        TypedFile typed = new TypedFile(request);
        file = typed.person().or(() -> typed.login().flatMap(files::named))
                .flatMap(id -> files.of(id, files.asked(typed.kind(), typed.day("from"),
                        typed.day("until"), typed.page())));
    }

    public void require() throws IOException {
        if (file.isEmpty()) {
            NotHere.answer();
        }
    }

    void refuse(Sentence why) {
        problem = Optional.of(why);
    }

    public Optional<PersonFileView> getFile() {
        return file;
    }

    /** What they are where agreements are made, if anything. */
    public Optional<ActorEntry> getActor() {
        return file.flatMap(one -> actors.ofPerson(one.person().id()));
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }

    public List<FileKind> getKinds() {
        return List.of(FileKind.values());
    }

    public List<Role> getRoles() {
        return Role.OF_A_UTILITY;
    }
}
