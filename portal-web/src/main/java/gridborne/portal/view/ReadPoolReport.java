package gridborne.portal.view;

import gridborne.grid.Pocket;
import gridborne.money.Coins;
import gridborne.pool.PoolBook;
import gridborne.pool.PoolCode;
import gridborne.portal.boundary.ReadPools;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pool's year for the annual meeting, from the book's own entries. */
@ApplicationScoped
@Transactional
public class ReadPoolReport {

    /** The year, with {@code opening} + {@code in} − {@code out} = {@code closing}. */
    public record Report(String utility, String pool, int year, Coins opening, Coins in,
                         Coins out, Coins closing, List<Line> came, List<Line> went,
                         List<Entry> entries) {
    }

    /** What somebody gave, or something was given, in the year. */
    public record Line(String name, Coins coins) {
    }

    /** An entry of the book: on which day, who or what, and how the pool changed. */
    public record Entry(String day, String name, Coins change, String transaction) {
    }

    @Inject
    private ReadPools pools;

    @Inject
    private Meters meters;

    @Inject
    private People people;

    @Inject
    private CurrentTenant current;

    public Optional<Report> year(PoolCode code, int year, Words words) {
        return pools.year(code, year).map(book -> report(book,
                pools.byCode(code).orElseThrow().pool().name(), year, words));
    }

    private Report report(PoolBook book, String name, int year, Words words) {
        return new Report(current.tenant().name(), name, year, book.opening(), book.in(),
                book.out(), book.closing(), lines(book.came(), words, "pool.report.card"),
                lines(book.went(), words, "pool.report.moneyBack"), book.entries().stream()
                        .map(one -> new Entry(words.day(one.at()), name(book.other(one), words,
                                book.change(one).isPositive() ? "pool.report.card"
                                        : "pool.report.moneyBack"), book.change(one),
                                one.transaction().value())).toList());
    }

    private List<Line> lines(Map<Optional<Pocket>, Coins> sums, Words words, String nobody) {
        return sums.entrySet().stream()
                .map(one -> new Line(name(one.getKey(), words, nobody), one.getValue()))
                .sorted(Comparator.comparing(Line::coins).reversed()).toList();
    }

    /** Members know one another: here everybody has their name. */
    private String name(Optional<Pocket> pocket, Words words, String nobody) {
        if (pocket.isEmpty()) {
            return words.say(nobody);
        }
        return pocket.get() instanceof Pocket.OfAccount account
                ? people.ownerOf(account.account()).map(Person::name)
                        .orElseGet(() -> words.say("pool.report.account", account.account()
                                .toString()))
                : meters.byNumber(((Pocket.OfMeter) pocket.get()).meter()).map(Meter::name)
                        .orElse("");
    }
}
