package gridborne.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.cutoff.Decision.EmergencyCredit;
import gridborne.cutoff.Decision.Funded;
import gridborne.cutoff.Decision.PaidFor;
import gridborne.cutoff.Decision.Production;
import gridborne.cutoff.Decision.Protected;
import gridborne.cutoff.Decision.Retired;
import gridborne.cutoff.Decision.Stale;
import gridborne.cutoff.Decision.Unconfirmed;
import gridborne.cutoff.Decision.UsedUp;
import gridborne.money.Coins;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision about a relay: what it does, by which rule, and the sentence for whoever asks. */
class WhatADecisionSaysTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T15:00:00Z");

    static Stream<Arguments> decisions() {
        return Stream.of(
                told(new Production(), true, true, CutOffRule.PRODUCTION,
                        "A production meter is never cut off."),
                told(new Funded(coins("2.5")), true, true, CutOffRule.FUNDED,
                        "2.5 coins are left."),
                told(new PaidFor(coins("-1")), true, true, CutOffRule.PAID_FOR,
                        "Somebody pays for these hours: the meter stays connected with -1 coins on"
                                + " it."),
                told(new Protected(coins("-1")), true, true, CutOffRule.PROTECTED,
                        "This meter is protected: it stays connected with -1 coins on it. What it"
                                + " uses is owed."),
                told(new EmergencyCredit(coins("-1"), coins("3")), true, true,
                        CutOffRule.EMERGENCY_CREDIT, "The balance is used up; of the emergency"
                                + " credit of 3 coins, 2 coins are left. Fund the meter before they"
                                + " are used up."),
                told(new Decision.FriendlyHours(coins("0"), MOMENT, ZoneId.of("Europe/Berlin")),
                        true, true, CutOffRule.FRIENDLY_HOURS, "The balance is used up, but nobody"
                                + " is cut off before 2026-11-21 16:00 (Europe/Berlin). Fund the"
                                + " meter until then."),
                told(new UsedUp(coins("0"), coins("3")), false, true, CutOffRule.USED_UP,
                        "There are no coins on the meter. Fund it to connect it."),
                told(new UsedUp(coins("-4"), coins("3")), false, true, CutOffRule.USED_UP,
                        "The balance is used up and 4 coins are owed. Fund the meter with more than"
                                + " 1 to reconnect it."),
                told(new UsedUp(coins("-4"), coins("0")), false, true, CutOffRule.USED_UP,
                        "The balance is used up and 4 coins are owed. Fund the meter with more than"
                                + " that to reconnect it."),
                told(new Retired(), false, true, CutOffRule.RETIRED,
                        "This metering point is retired."),
                told(new Stale(true, Optional.of(MOMENT)), true, false, CutOffRule.STALE,
                        "The chain was last heard of at 2026-11-21T15:00:00Z; nobody is cut off"
                                + " meanwhile."),
                told(new Stale(false, Optional.empty()), false, false, CutOffRule.STALE,
                        "The chain's book is being read anew; until it is heard of again, the relay"
                                + " stays as it is."),
                told(new Unconfirmed(true), true, false, CutOffRule.UNCONFIRMED,
                        "The chain has not confirmed this meter yet; it stays connected."),
                told(new Unconfirmed(false), false, false, CutOffRule.UNCONFIRMED,
                        "The chain has not confirmed this meter yet; it stays as it is."));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void namesItsRuleAndItsReason(Decision decision, boolean connected, boolean known,
                                  CutOffRule rule, String sentence) {
        assertEquals(connected, decision.connected());
        assertEquals(known, decision.isKnown());
        assertEquals(rule, decision.rule());
        assertEquals(sentence, decision.sentence());
    }

    private static Arguments told(Decision decision, boolean connected, boolean known,
                                  CutOffRule rule, String sentence) {
        return Arguments.of(decision, connected, known, rule, sentence);
    }

    private static Coins coins(String decimal) {
        return Coins.parse(decimal);
    }
}
