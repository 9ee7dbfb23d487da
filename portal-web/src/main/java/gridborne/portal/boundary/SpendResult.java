package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;

/** What came of funding a meter or sending coins. */
public sealed interface SpendResult {

    /** In the journal. The contract has the last word; follow the operation. */
    record OnItsWay(SequenceNumber operation) implements SpendResult {
    }

    record NoSuchMeter(MeterCode code) implements SpendResult {
    }

    record RetiredMeter(MeterCode code) implements SpendResult {
    }

    /** A production meter earns; it is not funded. */
    record ProductionMeter(MeterCode code) implements SpendResult {
    }

    /** The caller holds no coins. */
    record NoOwnAccount() implements SpendResult {
    }

    record NoSuchAccount(AccountRef account) implements SpendResult {
    }

    record OwnAccount() implements SpendResult {
    }

    record TooFewCoins(Coins balance, Coins wanted) implements SpendResult {
    }
}
