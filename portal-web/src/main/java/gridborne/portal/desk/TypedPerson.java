package gridborne.portal.desk;

import gridborne.mail.MailAddress;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody typed about a person, and what it means; what means nothing says so. */
record TypedPerson(HttpServletRequest request) {

    String text(String field) {
        return DeskForm.typed(request, field);
    }

    boolean isTicked(String field) {
        return text(field).equals("true");
    }

    String form() {
        return text("form");
    }

    boolean isInvitation() {
        return form().equals("invite");
    }

    PersonId id() {
        return new TypedFile(request).person()
                .orElseThrow(() -> new Unaccepted(Sentence.of("person.refused.NoSuchPerson")));
    }

    Set<Role> roles() {
        Set<String> ticked = Arrays.stream(Optional.ofNullable(request.getParameterValues("role"))
                .orElse(new String[0])).collect(Collectors.toSet());
        return Role.OF_A_UTILITY.stream().filter(role -> ticked.contains(role.name()))
                .collect(Collectors.toSet());
    }

    String mail() {
        return NewPerson.normalized(request.getParameter("mail"));
    }

    /** Somebody to be invited. */
    NewPerson newcomer() {
        require(MailAddress.isOne(mail()) && NewPerson.isLogin(mail()),
                Sentence.of("import.why.noMail", mail()));
        require(!roles().isEmpty(), Sentence.of("person.refused.NoRoles"));
        require(NewPerson.isName(text("name")), Sentence.of("meterFile.noName"));
        return new NewPerson(mail(), text("name"), nobodyKnows(), roles());
    }

    /** Until the letter's link is used nobody can sign in. */
    private static Password nobodyKnows() {
        return new Password(UUID.randomUUID().toString() + UUID.randomUUID());
    }

    private static void require(boolean fine, Sentence why) {
        if (!fine) {
            throw new Unaccepted(why);
        }
    }
}
