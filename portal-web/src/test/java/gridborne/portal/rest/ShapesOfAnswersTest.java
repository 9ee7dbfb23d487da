package gridborne.portal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.Tariff;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.portal.boundary.SettledHourLines;
import gridborne.portal.rest.json.JsonWriter;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The names and types that scripts of others rely on. */
class ShapesOfAnswersTest {

    private static final TransactionHash HASH = new TransactionHash("0x" + "ab".repeat(32));

    @Test
    void aSettledHour() {
        JsonObject hour = json(SettlementAnswer.of(new SettledHourLines(
                settled(new FeePolicy.Flat(new Coins(10_000))), List.of(new HourLine(
                        new MeterNumber(0), Direction.CONSUMPTION, new Register(123_000),
                        new Energy(3_000), new Coins(3_000_000),
                        new Coins(3_000_000), Coins.ZERO, new Coins(7_000_000))),
                Optional.empty())));

        assertEquals("{\"hour\":490000,\"start\":\"2025-11-24T16:00:00Z\",\"energy_in_wh\":5500,"
                + "\"energy_out_wh\":5000,\"gap_wh\":500,\"carry_in\":\"0\",\"repaid\":\"0\","
                + "\"collected\":\"5\",\"pool\":\"5\",\"fee\":\"0.01\",\"paid_out\":\"4.99\","
                + "\"carry_out\":\"0\",\"price\":\"1\","
                + "\"fee_policy\":{\"policy\":\"FLAT\",\"value\":\"0.01\"},\"meters\":4,"
                + "\"transactions\":[\"" + HASH + "\"],\"gas_used\":180000,"
                + "\"matches_chain\":true,\"mismatch\":null,"
                + "\"lines\":[{\"meter\":0,\"direction\":\"CONSUMPTION\",\"register_wh\":123000,"
                + "\"energy_wh\":3000,\"due\":\"3\",\"paid\":\"3\",\"payout\":\"0\","
                + "\"balance\":\"7\"}],\"more_after\":null}", hour.toString());
    }

    @Test
    void aFeeThatIsAShareOfThePool() {
        JsonObject hour = json(SettlementAnswer.of(settled(new FeePolicy.Percent(150))));

        assertEquals("{\"policy\":\"PERCENT\",\"value\":150}",
                hour.getJsonObject("fee_policy").toString());
    }

    @Test
    void anOperation() {
        OperationRef accepted = new OperationRef(new SequenceNumber(17));

        assertEquals("{\"operation\":\"17\"}", json(accepted).toString());
    }

    private static SettledHour settled(FeePolicy fee) {
        HourTotals totals = new HourTotals(new Energy(5_500), new Energy(5_000), Coins.ZERO,
                Coins.ZERO, new Coins(5_000_000), new Coins(10_000), new Coins(4_990_000),
                Coins.ZERO, 4);
        return new SettledHour(new Hour(490_000), new Tariff(new EnergyPrice(1_000), fee), totals,
                List.of(HASH), 180_000, Optional.empty());
    }

    private static JsonObject json(Record answer) {
        return JsonWriter.write(answer).asJsonObject();
    }
}
