package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** S5.8: the examples that the contract runs as well, hour by hour and to the microcoin. */
class TheWorkedExamplesTest {

    @TestFactory
    Stream<DynamicTest> settleExactly() throws IOException {
        return WorkedExamples.read("settlement.json").stream()
                .map(example -> DynamicTest.dynamicTest((String) example.get("name"),
                        () -> new Village(example).live()));
    }

    /** The meters of one example, carried from step to step as the chain would. */
    private static final class Village {

        private final Tariff tariff;
        private final List<Map<String, Object>> steps;
        private final Map<String, Direction> directions = new LinkedHashMap<>();
        private final Map<String, Coins> balances = new LinkedHashMap<>();
        private final Map<String, Register> registers = new LinkedHashMap<>();
        private final List<String> names;
        private Coins carry = Coins.ZERO;
        private Coins repaid = Coins.ZERO;
        private Coins utility = Coins.ZERO;

        Village(Map<String, Object> example) {
            tariff = new Tariff(new EnergyPrice(number(example, "price_microcoins_per_wh")),
                    fee(object(example, "fee")));
            for (Map<String, Object> meter : objects(example, "meters")) {
                String name = (String) meter.get("name");
                directions.put(name, Direction.valueOf((String) meter.get("direction")));
                balances.put(name, new Coins(number(meter, "balance")));
                registers.put(name, new Register(number(meter, "register_wh")));
            }
            names = List.copyOf(directions.keySet());
            steps = objects(example, "steps");
        }

        void live() {
            for (Map<String, Object> step : steps) {
                if (step.containsKey("fund")) {
                    fund(object(step, "fund"));
                }
                if (step.containsKey("registers_wh")) {
                    settle(object(step, "registers_wh"), object(step, "expect"));
                }
                object(step, "balances").forEach((name, expected) ->
                        assertEquals(new Coins((Long) expected), balances.get(name), name));
                if (step.containsKey("utility")) {
                    assertEquals(new Coins(number(step, "utility")), utility, "utility");
                }
            }
        }

        /** S5.7: an arrear is repaid first, into the pool. */
        private void fund(Map<String, Object> fund) {
            String meter = (String) fund.get("meter");
            Coins coins = new Coins(number(fund, "microcoins"));
            Coins arrear = balances.get(meter).isNegative()
                    ? balances.get(meter).negated() : Coins.ZERO;
            repaid = repaid.plus(arrear.min(coins));
            balances.merge(meter, coins, Coins::plus);
        }

        private void settle(Map<String, Object> shown, Map<String, Object> expected) {
            Settlement settlement = Settlement.of(tariff, carry, repaid, reports(shown));
            for (HourLine line : settlement.lines()) {
                String name = names.get((int) line.meter().value());
                balances.put(name, line.balance());
                registers.put(name, line.register());
            }
            HourTotals totals = settlement.totals();
            carry = totals.carryOut();
            repaid = Coins.ZERO;
            utility = utility.plus(totals.fee());
            check(expected, settlement);
        }

        private List<MeterReport> reports(Map<String, Object> shown) {
            List<MeterReport> reports = new ArrayList<>();
            shown.forEach((name, register) -> reports.add(new MeterReport(
                    new MeterNumber(names.indexOf(name)), directions.get(name), balances.get(name),
                    registers.get(name), new Register((Long) register))));
            return reports;
        }

        private void check(Map<String, Object> expected, Settlement settlement) {
            HourTotals totals = settlement.totals();
            assertEquals(number(expected, "energy_in_wh"), totals.energyIn().wattHours());
            assertEquals(number(expected, "energy_out_wh"), totals.energyOut().wattHours());
            assertEquals(number(expected, "pool"), totals.pool().microcoins());
            assertEquals(number(expected, "fee"), totals.fee().microcoins());
            assertEquals(number(expected, "carry"), totals.carryOut().microcoins());
            object(expected, "payouts").forEach((name, payout) ->
                    assertEquals(new Coins((Long) payout), payout(settlement, name), name));
        }

        private Coins payout(Settlement settlement, String name) {
            return settlement.lines().stream()
                    .filter(line -> line.meter().value() == names.indexOf(name))
                    .map(HourLine::payout).findFirst().orElseThrow();
        }

        private static FeePolicy fee(Map<String, Object> fee) {
            long value = number(fee, "value");
            return switch ((String) fee.get("policy")) {
                case "FLAT" -> new FeePolicy.Flat(new Coins(value));
                case "PER_MEMBER" -> new FeePolicy.PerMember(new Coins(value));
                case "PERCENT" -> new FeePolicy.Percent((int) value);
                default -> throw new IllegalStateException("No such policy: " + fee);
            };
        }

        private static long number(Map<String, Object> object, String name) {
            return (Long) object.get(name);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Map<String, Object> object, String name) {
            return (Map<String, Object>) object.getOrDefault(name, Map.of());
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
            return (List<Map<String, Object>>) object.get(name);
        }
    }
}
