package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.portal.boundary.LetterResult.OnItsWay;
import gridborne.portal.letters.PlatformLetters;
import gridborne.portal.letters.SignInLetters;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.links.Links;
import gridborne.tenants.links.Promise;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Makes links and puts them into letters, both in one transaction. */
@ApplicationScoped
@Transactional
class WriteLinks {

    @Inject
    private People people;

    @Inject
    private Links links;

    @Inject
    private SignInLetters letters;

    @Inject
    private PlatformLetters platform;

    LetterResult toJoin(MailAddress mail, Registration registration, Locale language) {
        if (people.byLogin(registration.login()).isPresent()) {
            letters.alreadyHere(mail, language);
        } else {
            letters.joining(mail, language, links.make(new Promise.Joining(registration)));
        }
        return new OnItsWay();
    }

    /** In the platform. The same letter, whether the address is known somewhere or not. */
    LetterResult toFound(FoundingWish wish, Locale language) {
        platform.founding(wish, language, links.make(new Promise.Founding(wish)));
        return new OnItsWay();
    }

    /** To the address as we know it, not as it was typed. */
    LetterResult toChooseAPassword(MailAddress mail, Locale language) {
        people.byLogin(mail.value()).ifPresent(person -> letters.newPassword(
                new MailAddress(person.login()), language,
                links.make(new Promise.NewPassword(person.id()))));
        return new OnItsWay();
    }

    /** To the new address; the old one hears of it when it is proved. */
    LetterResult toChangeTheAddress(Person person, MailAddress next, Locale language) {
        if (people.byLogin(next.value()).isPresent()) {
            letters.alreadyHere(next, language);
        } else {
            letters.newAddress(person.id(), next, language,
                    links.make(new Promise.NewAddress(person.id(), next)));
        }
        return new OnItsWay();
    }
}
