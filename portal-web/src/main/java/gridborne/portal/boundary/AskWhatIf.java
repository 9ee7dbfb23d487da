package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Replay;
import gridborne.grid.SettledHour;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import gridborne.portal.boundary.WhatIf.Line;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Replays the last month under another tariff, for the utility's staff; changes nothing. */
@ApplicationScoped
@Transactional
public class AskWhatIf {

    private static final int MONTH_HOURS = 31 * 24;
    /** With more lines than this, fewer hours are replayed: a question is answered in seconds. */
    private static final long MOST_LINES = 2_000_000;

    @Inject
    private Permission permission;

    @Inject
    private Book book;

    @Inject
    private People people;

    @Inject
    private CurrentTenant current;

    public void permitted() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
    }

    /** Nothing, before an hour is settled. */
    public Optional<WhatIf> ask(Tariff tariff) {
        permitted();
        return book.latestHour().map(SettledHour::hour).map(latest -> replay(tariff, latest));
    }

    private WhatIf replay(Tariff tariff, Hour latest) {
        List<SettledHour> month = book.hours(new Hour(0), latest, MONTH_HOURS);
        List<SettledHour> bounded = bounded(month);
        Replay replay = new Replay(tariff);
        bounded.forEach(settled -> replay.add(settled, book.inputs(settled.hour()),
                book.lines(settled.hour())));
        return new WhatIf(bounded.get(0).hour(), latest, replay.hours(),
                bounded.size() < month.size(), replay.fee(), replay.feeThen(), lines(replay));
    }

    /** The latest of them that are few enough, in their order; one at least. */
    private static List<SettledHour> bounded(List<SettledHour> newestFirst) {
        List<SettledHour> taken = new ArrayList<>();
        long lines = 0;
        for (SettledHour settled : newestFirst) {
            lines += settled.totals().meters();
            if (taken.isEmpty() || lines <= MOST_LINES) {
                taken.add(settled);
            }
        }
        Collections.reverse(taken);
        return taken;
    }

    private List<Line> lines(Replay replay) {
        Map<MeterNumber, AccountNumber> owners = book.meters().stream()
                .collect(Collectors.toMap(MeterState::number, MeterState::owner));
        Map<AccountNumber, String> names = people.all().stream()
                .filter(person -> person.account().isPresent())
                .collect(Collectors.toMap(person -> person.account().get(), Person::name));
        names.put(AccountNumber.UTILITY, current.tenant().name());
        return replay.outcomes().stream()
                .collect(Collectors.groupingBy(one -> owners.get(one.meter()))).entrySet().stream()
                .map(entry -> line(entry.getKey(), names.getOrDefault(entry.getKey(),
                        entry.getKey().toString()), entry.getValue()))
                .sorted(Comparator.comparing((Line line) -> -Math.abs(line.gain().microcoins()))
                        .thenComparing(Line::account)).toList();
    }

    private static Line line(AccountNumber account, String who, List<Replay.Outcome> meters) {
        return new Line(account, who, sum(meters, Replay.Outcome::due),
                sum(meters, Replay.Outcome::dueThen), sum(meters, Replay.Outcome::payout),
                sum(meters, Replay.Outcome::payoutThen));
    }

    private static Coins sum(List<Replay.Outcome> meters, Function<Replay.Outcome, Coins> part) {
        return meters.stream().map(part).reduce(Coins.ZERO, Coins::plus);
    }
}
