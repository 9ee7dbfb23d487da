package gridborne.portal.rest;

import gridborne.mail.MailAddress;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Password;
import gridborne.tenants.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody to be invited by mail; without roles, as a resident. */
public record InvitationBody(String name, MailAddress mail, Optional<List<Role>> roles) {

    public InvitationBody {
        new NewPersonBody(name, mail.value(), nobodyKnows().typed(),
                roles.orElse(List.of(Role.RESIDENT)));
    }

    NewPerson person() {
        return new NewPerson(mail.value(), name, nobodyKnows(),
                Set.copyOf(roles.orElse(List.of(Role.RESIDENT))));
    }

    /** Until the letter's link is used nobody can sign in. */
    private static Password nobodyKnows() {
        return new Password(UUID.randomUUID().toString() + UUID.randomUUID());
    }
}
