package gridborne.portal.page;

import gridborne.mail.MailAddress;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** A registration as typed; the password is never shown again. */
public record TypedRegistration(String name, String mail, String password) {

    static final TypedRegistration NOTHING = new TypedRegistration("", "", "");
    private static final int LONGEST_NAME = 100;

    static TypedRegistration in(HttpServletRequest request) {
        return new TypedRegistration(Typed.in(request, "name").strip(),
                Typed.in(request, "mail").strip(), Typed.in(request, "password"));
    }

    /** The first thing that is wrong with it. */
    Optional<Sentence> problem() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(Sentence.of("register.badName"));
        }
        return badMail(mail).or(() -> badPassword(password));
    }

    static Optional<Sentence> badMail(String mail) {
        return MailAddress.isOne(mail) && NewPerson.isLogin(mail) ? Optional.empty()
                : Optional.of(Sentence.of("register.badMail"));
    }

    static Optional<Sentence> badPassword(String password) {
        try {
            new Password(password);
            return Optional.empty();
        } catch (IllegalArgumentException tooShortOrLong) {
            return Optional.of(Sentence.of("register.badPassword"));
        }
    }

    NewPerson person() {
        return new NewPerson(mail, name, new Password(password), Set.of(Role.RESIDENT));
    }

    @Override
    public String toString() {
        return "a registration";
    }
}
