package gridborne.portal.desk;

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
import gridborne.tenants.people.PersonId;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

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
        TypedPerson typed = new TypedPerson(request);
        PersonId person = typed.isInvitation() ? invited(typed) : worked(typed);
        return Optional.of("/desk/person.xhtml?id=" + person + "&done=" + typed.form());
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return new TypedPerson(request).isInvitation() ? "/desk/people.xhtml"
                : "/desk/person.xhtml";
    }

    private PersonId invited(TypedPerson typed) {
        if (invite.invite(typed.newcomer()) instanceof AddPersonResult.Added added) {
            return added.person().id();
        }
        throw new Unaccepted(Sentence.of("import.why.loginTaken", typed.mail()));
    }

    private PersonId worked(TypedPerson typed) {
        PersonId id = typed.id();
        PersonWorkResult result = work(id, typed);
        if (!(result instanceof PersonWorkResult.Done)
                && !(result instanceof PersonWorkResult.Erased)) {
            throw new Unaccepted(PersonWorkWords.of(result));
        }
        return id;
    }

    private PersonWorkResult work(PersonId id, TypedPerson typed) {
        return switch (typed.form()) {
            case "lock" -> lock.lock(id);
            case "unlock" -> lock.unlock(id);
            case "reset" -> reset.send(id);
            case "merge" -> merge.merge(id, typed.text("login"));
            case "erase" -> erased(id, typed);
            case "roles" -> roles.give(id, typed.roles());
            default -> throw new Unaccepted(Sentence.of("refusal.form"));
        };
    }

    /** It cannot be undone, so it is asked whether that is understood. */
    private PersonWorkResult erased(PersonId id, TypedPerson typed) {
        if (!typed.isTicked("sure")) {
            throw new Unaccepted(Sentence.of("person.notSure"));
        }
        EraseResult result = erase.onRequest(id, typed.isTicked("giveUp"));
        if (result instanceof EraseResult.Hindered hindered && !hindered.obstacles().isEmpty()) {
            throw new Unaccepted(ErasureWords.obstacle(hindered.obstacles().get(0)));
        }
        if (result instanceof EraseResult.Erased) {
            return new PersonWorkResult.Erased(id);
        }
        throw new Unaccepted(ErasureWords.problem(result));
    }
}
