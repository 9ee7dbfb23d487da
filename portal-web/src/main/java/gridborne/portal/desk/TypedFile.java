package gridborne.portal.desk;

import gridborne.portal.view.FileKind;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What an address says of a person's file; what it says wrongly is as if it said nothing. */
record TypedFile(HttpServletRequest request) {

    Optional<PersonId> person() {
        try {
            return text("id").map(UUID::fromString).map(PersonId::new);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What is no name of an actor is none. */
    static Optional<ActorId> actor(String typed) {
        try {
            return Optional.ofNullable(typed).map(ActorId::parse);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Optional<String> login() {
        return text("login");
    }

    Optional<FileKind> kind() {
        return text("kind").flatMap(typed -> Stream.of(FileKind.values())
                .filter(kind -> kind.name().equals(typed)).findFirst());
    }

    Optional<LocalDate> day(String field) {
        try {
            return text(field).map(LocalDate::parse).filter(day -> day.getYear() > 2000
                    && day.getYear() < 2200);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    int page() {
        return text("page").filter(typed -> typed.matches("\\d{1,3}")).map(Integer::valueOf)
                .orElse(0);
    }

    private Optional<String> text(String field) {
        return Optional.ofNullable(request.getParameter(field)).map(String::strip)
                .filter(typed -> !typed.isEmpty());
    }
}
