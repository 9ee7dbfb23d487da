package gridborne.portal.view;

import gridborne.portal.boundary.ReadAudit;
import gridborne.tenants.audit.AuditFilter;
import gridborne.tenants.audit.AuditVerdict;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The audit log a page at a time; persons are called by their logins, keys stay keys. */
@ApplicationScoped
@Transactional
public class ListAudit {

    private static final Pattern PERSON = Pattern.compile("person ([0-9a-f-]{36})");

    /** The first digits tell keys apart; the whole is in the log itself. */
    private static final Pattern TOKEN = Pattern.compile("(token [0-9a-f]{8})[0-9a-f-]{28}");

    @Inject
    private ReadAudit audit;

    @Inject
    private People people;

    public List<AuditRow> page(AuditFilter filter, long first, int most) {
        Map<String, String> names = new HashMap<>();
        return audit.page(filter, first, most).stream().map(sealed -> AuditRow.of(sealed,
                names.computeIfAbsent(sealed.entry().actor(), this::name))).toList();
    }

    public int count(AuditFilter filter) {
        return audit.count(filter);
    }

    public AuditVerdict verify() {
        return audit.verify();
    }

    private String name(String actor) {
        Matcher person = PERSON.matcher(actor);
        String named = person.lookingAt()
                ? people.byId(new PersonId(UUID.fromString(person.group(1)))).map(Person::login)
                        .orElse(actor) + actor.substring(person.end()) : actor;
        return TOKEN.matcher(named).replaceAll("$1…");
    }
}
