package gridborne.portal.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Writing answers as scripts rely on them. */
class AnAnswerTest {

    record Answer(MeterCode code, MeterKind kind, Coins balance, Register registerWh, Hour hour,
                  Boolean connected, Instant clock, Optional<String> reason, List<Line> lines) {
    }

    record Line(Coins paidOut) {
    }

    @Test
    void hasDecimalCoinsIntegerEnergyAndSnakeCase() {
        Answer answer = new Answer(new MeterCode("HOUSE-7"), MeterKind.HOUSE,
                new Coins(-3_000_001), new Register(120_000), new Hour(7), true,
                Instant.parse("2026-11-20T17:00:00Z"), Optional.empty(),
                List.of(new Line(new Coins(2_721_818)), new Line(Coins.ZERO)));

        assertEquals("{\"code\":\"HOUSE-7\",\"kind\":\"HOUSE\",\"balance\":\"-3.000001\","
                + "\"register_wh\":120000,\"hour\":7,\"connected\":true,"
                + "\"clock\":\"2026-11-20T17:00:00Z\",\"reason\":null,"
                + "\"lines\":[{\"paid_out\":\"2.721818\"},{\"paid_out\":\"0\"}]}",
                JsonWriter.write(answer).toString());
    }

    @Test
    void doesNotGuessWhatAnUnknownValueLooksLike() {
        Object unknown = new StringBuilder();

        assertThrows(IllegalStateException.class, () -> JsonWriter.write(unknown));
    }
}
