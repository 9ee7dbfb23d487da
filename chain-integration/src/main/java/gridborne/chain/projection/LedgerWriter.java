package gridborne.chain.projection;

import gridborne.chain.contract.StoredFee;
import gridborne.chain.database.Rows;
import gridborne.energy.Hour;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.Tariff;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Writes what a ledger changed, table by table, in batches. */
@Dependent
class LedgerWriter {

    private static final List<String> TABLES = List.of("chain_executed", "chain_refusal",
            "chain_account", "chain_meter", "chain_escrow", "chain_tariff", "chain_hour",
            "chain_hour_transaction", "chain_line");

    private final Rows rows;

    @Inject
    LedgerWriter(Rows rows) {
        this.rows = rows;
    }

    /** Empties the book; the evidence stays. */
    void clear() {
        TABLES.forEach(table -> rows.change("delete from " + table));
        write(Sums.NONE);
    }

    void write(LedgerState state) {
        write(state.sums);
        writeAccounts(state);
        writeMeters(state);
        writeHours(state);
        writeLines(state);
        writeOperations(state);
    }

    private void write(Sums sums) {
        rows.change("""
                update chain_book set open_hour = ?, next_sequence = ?, carried = ?, repaid = ?,
                       collected = ?, issued = ?, redeemed = ?""",
                sums.openHour().map(Hour::number).orElse(null), sums.nextSequence().value(),
                sums.carried().microcoins(), sums.repaid().microcoins(),
                sums.collected().microcoins(), sums.issued().microcoins(),
                sums.redeemed().microcoins());
    }

    private void writeAccounts(LedgerState state) {
        rows.changeEach("""
                insert into chain_account (account, balance) values (?, ?)
                on conflict (tenant_id, account) do update set balance = excluded.balance""",
                changed(state.accounts, (account, balance) ->
                        new Object[] {account.value(), balance.microcoins()}));
        rows.changeEach("delete from chain_escrow where cash_out = ?",
                state.escrow.changed().stream().map(key -> new Object[] {key.hex()}).toList());
        rows.changeEach("insert into chain_escrow (cash_out, coins) values (?, ?)",
                changed(state.escrow, (cashOut, coins) ->
                        new Object[] {cashOut.hex(), coins.microcoins()}));
    }

    private void writeMeters(LedgerState state) {
        rows.changeEach("""
                insert into chain_meter
                    (meter, direction, owner, register, balance, waiting_wh, retired)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, meter) do update
                set owner = excluded.owner, register = excluded.register,
                    balance = excluded.balance, waiting_wh = excluded.waiting_wh,
                    retired = excluded.retired""",
                changed(state.meters, (number, meter) -> new Object[] {number.value(),
                    meter.direction().name(), meter.owner().value(),
                    meter.register().wattHours(), meter.balance().microcoins(),
                    meter.waiting().wattHours(), meter.retired()}));
    }

    private void writeHours(LedgerState state) {
        rows.changeEach("""
                insert into chain_tariff
                    (from_hour, price_microcoins_per_wh, fee_policy, fee_value)
                values (?, ?, ?, ?)
                on conflict (tenant_id, from_hour) do update
                set price_microcoins_per_wh = excluded.price_microcoins_per_wh,
                    fee_policy = excluded.fee_policy, fee_value = excluded.fee_value""",
                changed(state.tariffs, (hour, tariff) -> columns(hour, tariff)));
        rows.changeEach("""
                insert into chain_hour
                    (hour, price_microcoins_per_wh, fee_policy, fee_value, energy_in_wh,
                     energy_out_wh, carry_in, repaid, collected, fee, paid_out, carry_out, meters,
                     mismatch)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, hour) do update set mismatch = excluded.mismatch""",
                changed(state.hours, (hour, closed) -> columns(closed)));
        rows.changeEach("""
                insert into chain_hour_transaction (hour, transaction_hash) values (?, ?)
                on conflict do nothing""",
                state.hourTransactions.stream().map(part -> new Object[] {part.hour().number(),
                    part.transaction().value()}).toList());
    }

    private static Object[] columns(Hour hour, Tariff tariff) {
        StoredFee fee = StoredFee.of(tariff.fee());
        return new Object[] {hour.number(), tariff.price().microcoinsPerWh(), fee.policy().name(),
            fee.value()};
    }

    private static Object[] columns(ClosedHour closed) {
        StoredFee fee = StoredFee.of(closed.tariff().fee());
        HourTotals totals = closed.totals();
        return new Object[] {closed.hour().number(), closed.tariff().price().microcoinsPerWh(),
            fee.policy().name(), fee.value(), totals.energyIn().wattHours(),
            totals.energyOut().wattHours(), totals.carryIn().microcoins(),
            totals.repaid().microcoins(), totals.collected().microcoins(),
            totals.fee().microcoins(), totals.paidOut().microcoins(),
            totals.carryOut().microcoins(), totals.meters(), closed.mismatch().orElse(null)};
    }

    private void writeLines(LedgerState state) {
        rows.changeEach("""
                insert into chain_line
                    (hour, meter, direction, balance_before, register_before, register_after,
                     energy_wh, due, paid, payout, balance_after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, hour, meter) do update
                set payout = excluded.payout, balance_after = excluded.balance_after""",
                changed(state.lines, (key, line) -> columns(line)));
    }

    private static Object[] columns(BookLine line) {
        HourLine part = line.line();
        return new Object[] {line.hour().number(), line.meter().value(), part.direction().name(),
            line.balanceBefore().microcoins(), line.registerBefore().wattHours(),
            part.register().wattHours(), part.energy().wattHours(), part.due().microcoins(),
            part.paid().microcoins(), part.payout().microcoins(), part.balance().microcoins()};
    }

    private void writeOperations(LedgerState state) {
        rows.changeEach("""
                insert into chain_executed (first_sequence, next_sequence, transaction_hash)
                values (?, ?, ?)""",
                state.applied.stream().map(applied -> new Object[] {applied.first().value(),
                    applied.next().value(), applied.transaction().value()}).toList());
        rows.changeEach("insert into chain_refusal (sequence, reason) values (?, ?)",
                state.refused.stream().map(refused -> new Object[] {refused.sequence().value(),
                    refused.reason()}).toList());
    }

    private static <K extends Comparable<K>, V> List<Object[]> changed(Tracked<K, V> values,
            BiFunction<K, V, Object[]> columns) {
        return values.changed().stream()
                .map(key -> values.known().containsKey(key)
                        ? columns.apply(key, values.known().get(key)) : null)
                .filter(Objects::nonNull).toList();
    }
}
