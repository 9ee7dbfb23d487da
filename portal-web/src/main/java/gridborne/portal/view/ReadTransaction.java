package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.ChainTransaction;
import gridborne.grid.Explorer;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Boundary of the transaction page. A foreign one is as absent as one that never was (S10.3). */
@ApplicationScoped
public class ReadTransaction {

    /** How far back a settled hour is looked for: a week. */
    private static final int HOURS = 168;

    @Inject
    private Book book;

    @Inject
    private Explorer explorer;

    @Inject
    private Meters meters;

    @Inject
    private CurrentTenant current;

    @Transactional
    public Optional<TransactionView> view(TransactionHash hash) {
        return book.transaction(hash).map(this::view);
    }

    private TransactionView view(ChainTransaction transaction) {
        TransactionHash hash = transaction.hash();
        return TransactionView.of(transaction, book.head().map(BookHead::contract),
                hourSettledBy(hash), new TransactionView.Around(explorer.before(hash),
                        explorer.after(hash)), new TransactionView.Raw(explorer.raw(hash),
                        explorer.sayings(hash).stream()
                                .map(said -> SayingRow.of(said, this::spokenOf)).toList()));
    }

    /** What an event names by a number, as everybody may read it. */
    private Object spokenOf(Object value) {
        if (value instanceof MeterNumber number) {
            return meters.byNumber(number).map(this::name).orElse(number.toString());
        }
        return value instanceof Hour hour ? HourSpan.of(hour, current.tenant().zone()) : value;
    }

    private Object name(Meter meter) {
        return PublicRegister.of(List.of(meter), current.tenant().demo()).get(0).name();
    }

    private Optional<Hour> hourSettledBy(TransactionHash hash) {
        return book.latestHour()
                .flatMap(latest -> book.hours(new Hour(0), latest.hour(), HOURS).stream()
                        .filter(settled -> settled.transactions().contains(hash))
                        .map(SettledHour::hour).findFirst());
    }
}
