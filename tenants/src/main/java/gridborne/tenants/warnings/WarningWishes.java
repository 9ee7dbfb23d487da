package gridborne.tenants.warnings;

import gridborne.energy.QuietHours;
import gridborne.energy.TimeWarning;
import gridborne.mail.MailAddress;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the people of the current tenant want to be warned. */
@ApplicationScoped
@Transactional
public class WarningWishes {

    @Inject
    private Sql sql;

    public WarningWish of(PersonId person) {
        return sql.row("select * from tenant_warning_wish where person = ?", WarningWishes::wish,
                person.value()).orElse(WarningWish.NONE);
    }

    public void keep(PersonId person, WarningWish wish) {
        sql.change("""
                insert into tenant_warning_wish
                    (person, week, three_days, day, quiet_from, quiet_until, mail,
                     second_contact)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, person) do update set week = excluded.week,
                    three_days = excluded.three_days, day = excluded.day,
                    quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                    mail = excluded.mail,
                    second_contact = excluded.second_contact""",
                person.value(), wish.wanted().contains(TimeWarning.A_WEEK),
                wish.wanted().contains(TimeWarning.THREE_DAYS),
                wish.wanted().contains(TimeWarning.A_DAY),
                wish.quiet().map(QuietHours::from).orElse(null),
                wish.quiet().map(QuietHours::until).orElse(null),
                wish.byMail(), wish.second().map(MailAddress::value).orElse(null));
    }

    private static WarningWish wish(ResultSet row) throws SQLException {
        boolean[] wanted = {row.getBoolean("week"), row.getBoolean("three_days"),
            row.getBoolean("day")};
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        return new WarningWish(Arrays.stream(TimeWarning.values())
                .filter(warning -> wanted[warning.ordinal()]).collect(Collectors.toSet()),
                from == null ? Optional.empty() : Optional.of(new QuietHours(from,
                        row.getObject("quiet_until", LocalTime.class))),
                row.getBoolean("mail"),
                Optional.ofNullable(row.getString("second_contact")).map(MailAddress::new));
    }
}
