package gridborne.chain.projection;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Every hour from the first to the open one is closed, once; it hands on what it carries, pays out
 * what it took in, and is what its lines sum up to (S5.2 to S5.6, I1, I6).
 */
@ApplicationScoped
public class HoursFollowOneAnother implements Law {

    private static final int MOST_DIFFERENCES = 100;
    /** Hours before these were looked at when they were young. */
    private static final int HOURS_LOOKED_AT = 24 * 31;

    private Rows rows;
    private Transactions transactions;

    protected HoursFollowOneAnother() {
    }

    @Inject
    public HoursFollowOneAnother(Rows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public String number() {
        return "I6";
    }

    @Override
    public String sentence() {
        return "Every hour is settled once, and is the sum of its lines.";
    }

    @Override
    public Verdict verdict() {
        return transactions.run(() -> Verdict.of(rows.one(
                "select count(*) as hours from chain_hour", row -> row.getLong("hours"))
                + " closed hours", differences()));
    }

    private List<String> differences() {
        return rows.rows("""
                with recent as (
                    select h.*, lead(hour) over w as following, lead(carry_in) over w as handed
                    from chain_hour h window w as (order by hour)
                    order by hour desc limit ?),
                lines as (
                    select hour,
                           coalesce(sum(energy_wh) filter (where direction = 'PRODUCTION'), 0)
                               as produced,
                           coalesce(sum(energy_wh) filter (where direction = 'CONSUMPTION'), 0)
                               as used,
                           sum(paid) as paid, sum(payout) as payout
                    from chain_line where hour >= (select min(hour) from recent) group by hour),
                looked as (
                    select r.hour, array_remove(array[
                        case when coalesce(r.following, b.open_hour) <> r.hour + 1
                             then 'the next one is ' || coalesce(r.following, b.open_hour) end,
                        case when coalesce(r.handed, b.carried) <> r.carry_out
                             then 'it carries ' || r.carry_out || ' out and '
                                  || coalesce(r.handed, b.carried) || ' arrive' end,
                        case when r.carry_in + r.repaid + r.collected
                                  <> r.fee + r.paid_out + r.carry_out
                             then 'what comes in is not what goes out' end,
                        case when coalesce(l.produced, 0) <> r.energy_in_wh
                               or coalesce(l.used, 0) <> r.energy_out_wh
                             then 'its lines count other energy' end,
                        case when coalesce(l.paid, 0) <> r.collected
                               or coalesce(l.payout, 0) <> r.paid_out
                             then 'its lines move other coins' end,
                        r.mismatch], null) as wrong
                    from recent r cross join chain_book b left join lines l on l.hour = r.hour)
                select 'Hour ' || hour || ': ' || array_to_string(wrong, '; ') || '.' as text
                from looked where cardinality(wrong) > 0 order by hour limit ?""",
                row -> row.getString("text"), HOURS_LOOKED_AT, MOST_DIFFERENCES);
    }
}
