package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** S7.5: good news of the bank is looked at when it comes, not with the next look of a day. */
class WhatStripeTellsOfPayoutsTest {

    @Test
    void isHeardGoodNewsToo() {
        assertEquals(Set.of("payout.paid", "payout.failed", "payout.canceled",
                "transfer.reversed"), new PayoutEvents().types());
    }
}
