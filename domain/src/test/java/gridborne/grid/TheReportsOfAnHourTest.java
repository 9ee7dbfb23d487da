package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Pages of registers, as the contract takes them. */
class TheReportsOfAnHourTest {

    private static final Hour HOUR = new Hour(490_000);
    private static final long BASE_SEED = 20_261_121L;

    @Test
    void areNoneWhenNothingWasRead() {
        assertEquals(List.of(), ReportPages.of(HOUR, Map.of()));
    }

    @Test
    void leaveOutPagesWithoutNewsAndFillGapsWithZero() {
        Map<MeterNumber, Register> registers = Map.of(
                new MeterNumber(2), new Register(700),
                new MeterNumber(0), new Register(500),
                new MeterNumber(513), new Register(90));

        List<Operation.Report> reports = ReportPages.of(HOUR, registers);

        assertEquals(List.of(
                new Operation.Report(HOUR, new MeterNumber(0), registers(500, 0, 700)),
                new Operation.Report(HOUR, new MeterNumber(512), registers(0, 90))), reports);
    }

    @RepeatedTest(50)
    void saySoManyMetersAndRegistersAsWereRead(RepetitionInfo repetition) {
        long seed = BASE_SEED + repetition.getCurrentRepetition();
        Map<MeterNumber, Register> registers = someRegisters(new Random(seed));

        List<Operation.Report> reports = ReportPages.of(HOUR, registers);

        assertEquals(registers, readBack(reports), "seed " + seed);
        assertTrue(inOrder(reports), "seed " + seed);
    }

    private static Map<MeterNumber, Register> someRegisters(Random random) {
        Map<MeterNumber, Register> registers = new HashMap<>();
        int meters = random.nextInt(2_000);
        for (int i = 0; i < meters; i++) {
            registers.put(new MeterNumber(random.nextInt(5_000)),
                    new Register(1 + random.nextLong(Register.MAX_WATT_HOURS)));
        }
        return registers;
    }

    private static Map<MeterNumber, Register> readBack(List<Operation.Report> reports) {
        Map<MeterNumber, Register> registers = new HashMap<>();
        for (Operation.Report report : reports) {
            MeterNumber meter = report.first();
            for (Register register : report.registers()) {
                if (register.wattHours() > 0) {
                    registers.put(meter, register);
                }
                meter = meter.next();
            }
        }
        return registers;
    }

    private static boolean inOrder(List<Operation.Report> reports) {
        return reports.stream().map(report -> report.first().value()).sorted().toList()
                .equals(reports.stream().map(report -> report.first().value()).toList());
    }

    private static List<Register> registers(long... wattHours) {
        return LongStream.of(wattHours).mapToObj(Register::new).toList();
    }
}
