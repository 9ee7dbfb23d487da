package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.MeterKind;
import gridborne.money.Coins;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhoWasPaidTest {

    @Test
    void isAngelAndBennieAndTheUtility() {
        SettledHours hour = SettledHours.workedExample();

        Payouts payouts = Payouts.of(hour.settled().totals(), hour.parts());

        assertEquals(List.of("ANGEL", "BENNIE"),
                payouts.producers().stream().map(Payouts.Payout::code).toList());
        assertEquals(List.of(Coins.parse("2.721818"), Coins.parse("2.268182")),
                payouts.producers().stream().map(Payouts.Payout::coins).toList());
        assertEquals(Coins.parse("0.01"), payouts.fee());
        assertEquals(Optional.of(Coins.parse("0.907272")), payouts.perKilowattHour());
    }

    @Test
    void isNobodyWithoutProductionAndTheMoneyIsCarriedOn() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 1000)
                .produced("ROOF-1", 0);

        Payouts payouts = Payouts.of(hour.settled().totals(), hour.parts());

        assertTrue(payouts.producers().isEmpty());
        assertEquals(Coins.parse("0.99"), payouts.carried());
        assertEquals(Optional.empty(), payouts.perKilowattHour());
    }

    @Test
    void addsUpTheMany() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 9000);
        IntStream.rangeClosed(1, 40).forEach(i -> hour.produced("ROOF-" + i, i * 100));

        Payouts payouts = Payouts.of(hour.settled().totals(), hour.parts());

        Coins together = payouts.producers().stream().map(Payouts.Payout::coins)
                .reduce(payouts.others().orElseThrow().coins(), Coins::plus);
        assertEquals(29, payouts.otherCount());
        assertEquals(payouts.paidOut(), together);
    }
}
