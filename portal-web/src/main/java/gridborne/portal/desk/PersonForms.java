package gridborne.portal.desk;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.ErasePerson;
import gridborne.portal.boundary.EraseResult;
import gridborne.portal.boundary.GiveRoles;
import gridborne.portal.boundary.InvitePerson;
import gridborne.portal.boundary.LockPerson;
import gridborne.portal.boundary.MergePeople;
import gridborne.portal.boundary.PersonWorkResult;
import gridborne.portal.boundary.ResetPassword;
import gridborne.portal.view.ErasureWords;
import gridborne.portal.view.PersonWorkWords;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.AddPersonResult;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody's access: invited, locked, unlocked, sent a letter for a password, given roles. */
@WebServlet("/desk/person-forms")
public class PersonForms extends DeskForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InvitePerson invite;

    @Inject
    private transient LockPerson lock;

    @Inject
    private transient ResetPassword reset;

    @Inject
    private transient GiveRoles roles;

    @Inject
    private transient MergePeople merge;

    @Inject
    private transient ErasePerson erase;

    @Inject
    private transient PersonDesk desk;

    @Override
    Optional<String> take(HttpServletRequest request) {
        PersonId person = isInvitation(request) ? invited(request)
                : worked(typed(request, "form"), request);
        return Optional.of("/desk/person.xhtml?id=" + person + "&done="
                + typed(request, "form"));
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return isInvitation(request) ? "/desk/people.xhtml" : "/desk/person.xhtml";
    }

    private static boolean isInvitation(HttpServletRequest request) {
        return typed(request, "form").equals("invite");
    }

    private PersonId worked(String form, HttpServletRequest request) {
        PersonId id = new TypedFile(request).person()
                .orElseThrow(() -> new Unaccepted(Sentence.of("person.refused.NoSuchPerson")));
        PersonWorkResult result = switch (form) {
            case "lock" -> lock.lock(id);
            case "unlock" -> lock.unlock(id);
            case "reset" -> reset.send(id);
            case "merge" -> merge.merge(id, typed(request, "login"));
            case "erase" -> erased(id, request);
            case "roles" -> roles.give(id, roles(request));
            default -> throw new Unaccepted(Sentence.of("refusal.form"));
        };
        if (!(result instanceof PersonWorkResult.Done)
                && !(result instanceof PersonWorkResult.Erased)) {
            throw new Unaccepted(PersonWorkWords.of(result));
        }
        return id;
    }

    /** It cannot be undone, so it is asked whether that is understood. */
    private PersonWorkResult erased(PersonId id, HttpServletRequest request) {
        if (!typed(request, "sure").equals("true")) {
            throw new Unaccepted(Sentence.of("person.notSure"));
        }
        EraseResult result = erase.onRequest(id, typed(request, "giveUp").equals("true"));
        if (result instanceof EraseResult.Hindered hindered && !hindered.obstacles().isEmpty()) {
            throw new Unaccepted(ErasureWords.obstacle(hindered.obstacles().get(0)));
        }
        if (result instanceof EraseResult.Erased) {
            return new PersonWorkResult.Erased(id);
        }
        throw new Unaccepted(ErasureWords.problem(result));
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    private PersonId invited(HttpServletRequest request) {
        String name = typed(request, "name");
        String mail = NewPerson.normalized(request.getParameter("mail"));
        Set<Role> wanted = roles(request);
        if (!MailAddress.isOne(mail) || !NewPerson.isLogin(mail)) {
            throw new Unaccepted(Sentence.of("import.why.noMail", mail));
        }
        if (!NewPerson.isName(name) || wanted.isEmpty()) {
            throw new Unaccepted(Sentence.of(wanted.isEmpty() ? "person.refused.NoRoles"
                    : "meterFile.noName"));
        }
        AddPersonResult result = invite.invite(new NewPerson(mail, name, nobodyKnows(), wanted));
        if (result instanceof AddPersonResult.Added added) {
            return added.person().id();
        }
        throw new Unaccepted(Sentence.of("import.why.loginTaken", mail));
    }

    /** Until the letter's link is used nobody can sign in. */
    private static Password nobodyKnows() {
        return new Password(UUID.randomUUID().toString() + UUID.randomUUID());
    }

    private static Set<Role> roles(HttpServletRequest request) {
        Set<String> typed = Arrays.stream(Optional.ofNullable(request.getParameterValues("role"))
                .orElse(new String[0])).collect(Collectors.toSet());
        return Role.OF_A_UTILITY.stream().filter(role -> typed.contains(role.name()))
                .collect(Collectors.toSet());
    }
}
