package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A ledger without a database, told events one after the other. */
final class Events {

    static final TransactionHash TRANSACTION = new TransactionHash("0x" + "ab".repeat(32));

    private final LedgerState state = new LedgerState(Sums.NONE, NothingBefore.SOURCE);

    void say(GridEvent... events) {
        new Ledger(state).apply(Stream.of(events).map(event -> new Said(TRANSACTION, event))
                .toList());
    }

    /** A report of one meter, in its page. */
    void report(Hour hour, MeterNumber meter, Register register, GridEvent... after) {
        List<Register> page = new ArrayList<>();
        for (int index = 0; index < meter.indexInPage(); index++) {
            page.add(new Register(0));
        }
        page.add(register);
        say(Stream.concat(Stream.of(new GridEvent.Reported(hour,
                MeterNumber.firstOfPage(meter.page()), page)), Stream.of(after))
                .toArray(GridEvent[]::new));
    }

    Coins balance(MeterNumber meter) {
        return meterAt(meter).balance();
    }

    BookMeter meterAt(MeterNumber meter) {
        return state.meters.get(meter).orElseThrow();
    }

    Coins account(AccountNumber account) {
        return state.accounts.get(account).orElseThrow();
    }

    ClosedHour closed(Hour hour) {
        return state.hours.get(hour).orElseThrow();
    }

    LedgerState state() {
        return state;
    }
}
