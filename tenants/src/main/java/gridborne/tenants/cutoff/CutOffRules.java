package gridborne.tenants.cutoff;

import gridborne.cutoff.FriendlyHours;
import gridborne.cutoff.HumaneRules;
import gridborne.cutoff.Night;
import gridborne.money.Coins;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.cutoff.RulesVersion.Change;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The current tenant's humane rules; each version stays. */
@ApplicationScoped
public class CutOffRules {

    @Inject
    private Sql sql;

    @Inject
    private Counters counters;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    @Transactional
    public RulesVersion current() {
        return sql.row("select * from tenant_cut_off_rules order by version desc limit 1",
                CutOffRules::version).orElse(RulesVersion.FIRST);
    }

    /** The latest first, at most a hundred; the last is the one before anybody set any. */
    @Transactional
    public List<RulesVersion> history() {
        return Stream.concat(sql.rows("""
                select * from tenant_cut_off_rules order by version desc limit 100""",
                CutOffRules::version).stream(), Stream.of(RulesVersion.FIRST)).toList();
    }

    /** A new version; the same rules again are none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public RulesVersion change(HumaneRules rules) {
        long version = counters.next("cut-off rules");
        if (!current().rules().equals(rules)) {
            Optional<Night> night = rules.friendlyHours().night();
            sql.change("""
                    insert into tenant_cut_off_rules (version, since, changed_by,
                        emergency_credit_microcoins, night_from, night_until, friendly_days)
                    values (?, ?, ?, ?, ?, ?, ?)""", version, clock.instant(), actor.name(),
                    rules.emergencyCredit().microcoins(), night.map(Night::from).orElse(null),
                    night.map(Night::until).orElse(null), text(rules.friendlyHours().days()));
        }
        return current();
    }

    private static RulesVersion version(ResultSet row) throws SQLException {
        FriendlyHours friendly = new FriendlyHours(night(row),
                days(row.getString("friendly_days")));
        HumaneRules rules = new HumaneRules(
                new Coins(row.getLong("emergency_credit_microcoins")), friendly);
        return new RulesVersion(row.getLong("version"), rules, Optional.of(
                new Change(Sql.instant(row, "since"), row.getString("changed_by"))));
    }

    private static Optional<Night> night(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("night_from", LocalTime.class);
        return from == null ? Optional.empty() : Optional.of(
                new Night(from, row.getObject("night_until", LocalTime.class)));
    }

    private static String text(Set<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static Set<DayOfWeek> days(String text) {
        return Stream.of(text.split(",")).filter(name -> !name.isEmpty())
                .map(DayOfWeek::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
