package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.HourLine;
import gridborne.grid.SettledHour;
import gridborne.grid.Settlement;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What the admin may do about a settlement: have a due hour given to the chain now, and have a
 * settled one recomputed. Both are safe at any time: the contract takes each operation once, an
 * hour is given again only where its close was refused (S5.5), and recomputing changes nothing.
 */
@ApplicationScoped
@Transactional
public class RunSettlement {

    @Inject
    private Permission permission;

    @Inject
    private SettleDueHour due;

    @Inject
    private Book book;

    @Inject
    private AuditLog audit;

    /** The hour given to the chain, or nothing where none is due. */
    public Optional<Hour> now() {
        permission.anyOf(Role.ADMIN);
        Optional<Hour> given = due.settle();
        given.ifPresent(hour -> audit.record("give hour to the chain",
                "hour " + hour.number(), hour.start().toString()));
        return given;
    }

    /** What differs between the chain and our settlement of the same inputs (S9.3). */
    public Optional<List<String>> recheck(Hour hour) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return book.hour(hour).map(settled -> differences(settled, book.lines(hour)));
    }

    private List<String> differences(SettledHour settled, List<HourLine> lines) {
        return Settlement.of(settled.tariff(), settled.totals().carryIn(),
                settled.totals().repaid(), book.inputs(settled.hour()))
                .differencesFrom(settled.totals(), lines);
    }
}
