package gridborne.chain.contract;

import java.util.Arrays;

/**
 * The kinds of operations, as the journal names them, with the gas that surely suffices for one.
 * Bounds, not estimates: a node that simulates a batch cannot tell a refusal from a shortage.
 */
public enum OperationKind {

    OPEN_ACCOUNT("OpenAccount", 120_000),
    ADD_METER("AddMeter", 260_000),
    CREDIT("Credit", 200_000),
    FUND("Fund", 200_000),
    TRANSFER("Transfer", 140_000),
    /** The payouts of a page's last hour are summed up over as many as 128 slots. */
    COLLECT("Collect", 700_000),
    REDEEM("Redeem", 140_000),
    TAKE_BACK("TakeBack", 140_000),
    RESTORE("Restore", 140_000),
    UNFUND("Unfund", 200_000),
    RESERVE("Reserve", 200_000),
    REDEEM_RESERVED("RedeemReserved", 140_000),
    RELEASE_RESERVED("ReleaseReserved", 140_000),
    REPLACE_METER("ReplaceMeter", 260_000),
    RETIRE_METER("RetireMeter", 260_000),
    /** The payouts of a page's last hour are summed up first, as for a collection. */
    CHANGE_OWNER("ChangeOwner", 700_000),
    ANNOUNCE_TARIFF("AnnounceTariff", 200_000),
    REPORT("Report", 160_000),
    CLOSE("Close", 260_000);

    /**
     * A register of five bytes may be a part of a slot written and an event. Many replaced devices
     * in one page need more: then the contract says so, and gets it.
     */
    private static final long REPORT_GAS_PER_BYTE = 1_100;
    private static final long GAS_PER_BYTE = 40;

    private final String word;
    private final long gas;

    OperationKind(String word, long gas) {
        this.word = word;
        this.gas = gas;
    }

    public static OperationKind named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No operation is called '" + word + "'."));
    }

    public String word() {
        return word;
    }

    /** The gas that surely suffices for a call of this kind and length. */
    public long gasFor(int bytes) {
        return gas + (this == REPORT ? REPORT_GAS_PER_BYTE : GAS_PER_BYTE) * bytes;
    }
}
