package gridborne.tenants.founding;

import gridborne.mail.MailAddress;
import gridborne.tenants.look.Colour;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.tenancy.NewTenant;
import java.util.Optional;

/**
 * A utility to be, and who is to run it.
 *
 * @param adminName how the first admin is called
 * @param adminMail where the invitation goes; it becomes their login
 * @param accent nothing for our own colour
 */
public record FoundingWish(NewTenant utility, String adminName, MailAddress adminMail,
                           Optional<Colour> accent) {

    public FoundingWish {
        if (!NewPerson.isName(adminName) || !NewPerson.isLogin(adminMail.value())) {
            throw new IllegalArgumentException("The first admin has a name of 1 to 100 characters,"
                    + " and a mail address of letters, digits and . _ + - @.");
        }
    }
}
