package gridborne.tenants.founding;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Utilities that come to be, as the platform keeps them: to be called within the platform. */
@ApplicationScoped
@Transactional
public class Foundings {

    /** For so long whoever goes on with one has it to itself. */
    private static final Duration TURN = Duration.ofSeconds(20);
    private static final int REASON = 500;

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    /** In the transaction that adds the utility to the registry. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(TenantId utility, FoundingWish wish) {
        Instant now = clock.instant();
        sql.change("insert into tenant_founding (utility, content, due_at) values (?, ?, ?)",
                utility.value(), sealed.seal(FirstAdmin.of(wish).text().getBytes(UTF_8)), now);
        for (FoundingStep step : FoundingStep.values()) {
            sql.change("insert into tenant_founding_step (utility, step) values (?, ?)",
                    utility.value(), step.name());
        }
        done(utility, FoundingStep.REGISTER);
    }

    /** Those that nobody goes on with just now. */
    public List<TenantId> due() {
        return sql.rows("select utility from tenant_founding"
                + " where content is not null and due_at <= ? order by utility",
                row -> new TenantId(row.getLong("utility")), clock.instant());
    }

    /** Takes one for a turn; nothing, if somebody else has it or all of its steps are taken. */
    public Optional<FirstAdmin> take(TenantId utility) {
        Instant now = clock.instant();
        return sql.row("update tenant_founding set due_at = ? where utility = ?"
                + " and content is not null and due_at <= ? returning content",
                row -> FirstAdmin.read(new String(sealed.open(row.getBytes("content")), UTF_8)),
                now.plus(TURN), utility.value(), now);
    }

    /** The turn is over: the next may come. */
    public void release(TenantId utility) {
        sql.change("update tenant_founding set due_at = ? where utility = ?", clock.instant(),
                utility.value());
    }

    /** From here on nobody knows from here who the first admin is. */
    public void finish(TenantId utility) {
        sql.change("update tenant_founding set content = null where utility = ?",
                utility.value());
    }

    public void done(TenantId utility, FoundingStep step) {
        sql.change("update tenant_founding_step set tries = tries + 1, tried_at = ?, done_at = ?,"
                + " reason = '' where utility = ? and step = ? and done_at is null",
                clock.instant(), clock.instant(), utility.value(), step.name());
    }

    /** Tried without success; no reason, if it only has to wait. */
    public void notYet(TenantId utility, FoundingStep step, String reason) {
        sql.change("update tenant_founding_step set tries = tries + 1, tried_at = ?, reason = ?"
                + " where utility = ? and step = ? and done_at is null", clock.instant(),
                reason.substring(0, Math.min(REASON, reason.length())), utility.value(),
                step.name());
    }

    /** In their order; none for a utility that was set up by one call. */
    public List<StepTaken> steps(TenantId utility) {
        return sql.rows("select * from tenant_founding_step where utility = ?", Foundings::step,
                utility.value()).stream().sorted(Comparator.comparing(StepTaken::step)).toList();
    }

    private static StepTaken step(ResultSet row) throws SQLException {
        return new StepTaken(FoundingStep.valueOf(row.getString("step")), row.getInt("tries"),
                Optional.ofNullable(Sql.instant(row, "tried_at")),
                Optional.ofNullable(Sql.instant(row, "done_at")), row.getString("reason"));
    }
}
