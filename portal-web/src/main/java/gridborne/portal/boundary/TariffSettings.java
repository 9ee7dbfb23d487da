package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.AnnouncedTariff;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What energy costs and the utility takes: read, and announced on chain for later (S5.9). */
@ApplicationScoped
@Transactional
public class TariffSettings {

    private static final long MOST_HOURS_AHEAD = 366 * 24;
    /** A thousand coins for a kWh: far beyond what anybody asks, far below what would overflow. */
    private static final long MOST_MICROCOINS_PER_WH = 1_000_000;

    @Inject
    private Permission permission;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** The latest announced first; the last is the one the contract began with. */
    public List<AnnouncedTariff> all() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return book.tariffs();
    }

    /** The one of the open hour. */
    public Optional<AnnouncedTariff> now() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return book.head().flatMap(head -> at(head.openHour()));
    }

    /** From the given hour on, or from the first one that is possible. */
    public TariffResult announce(Tariff tariff, Optional<Hour> from) {
        permission.anyOf(Role.ADMIN);
        Optional<BookHead> head = book.head();
        if (head.isEmpty()) {
            return new TariffResult.NoContractYet();
        }
        Hour earliest = earliest(head.get());
        Hour latest = head.get().openHour().plus(MOST_HOURS_AHEAD);
        Hour begin = from.orElse(earliest);
        if (begin.isBefore(earliest)) {
            return new TariffResult.TooEarly(earliest);
        }
        if (latest.isBefore(begin)) {
            return new TariffResult.TooFarAhead(latest);
        }
        return tariff.price().microcoinsPerWh() > MOST_MICROCOINS_PER_WH
                ? new TariffResult.TooHigh("1000") : announce(tariff, begin);
    }

    /** One hour is left for the operation to reach the chain before the hour begins. */
    private Hour earliest(BookHead head) {
        Stream<Hour> announced = book.tariffs().stream().map(AnnouncedTariff::from);
        return Stream.concat(announced, Stream.of(head.openHour().plus(2)))
                .max(Hour::compareTo).orElseThrow();
    }

    private TariffResult announce(Tariff tariff, Hour from) {
        String before = at(from).map(AnnouncedTariff::tariff).map(Tariff::toString).orElse("none");
        SequenceNumber operation = journal.append(new Operation.AnnounceTariff(from, tariff),
                actor.cause("tariff from " + from));
        audit.record("announce tariff", "operation " + operation + " from " + from, before,
                tariff);
        return new TariffResult.Announced(operation, from);
    }

    private Optional<AnnouncedTariff> at(Hour hour) {
        return book.tariffs().stream().filter(one -> !hour.isBefore(one.from())).findFirst();
    }
}
