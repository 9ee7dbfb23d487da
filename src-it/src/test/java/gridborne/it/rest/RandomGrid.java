package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import gridborne.grid.Settlement;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A grid in which anything may happen, and what the domain says it comes to. */
final class RandomGrid {

    private static final long START = 1_000;
    /** Below what 10 kW can do in the hour between two readings (S4.3). */
    private static final int MOST_WATT_HOURS = 9_000;
    private static final int MOST_MICROCOINS = 12_000_000;

    /** A meter as the model has it. */
    private static final class Modelled {
        private final String code;
        private final Direction direction;
        private MeterNumber number;
        private Register reported = new Register(START);
        private Register shown = new Register(START);
        private Coins balance = Coins.ZERO;

        private Modelled(String code, Direction direction) {
            this.code = code;
            this.direction = direction;
        }

        private MeterReport report() {
            return new MeterReport(number, direction, balance, reported, shown);
        }
    }

    private final OwnUtility utility;
    private final Tariff tariff;
    private final Random random;
    private final List<Modelled> meters = new ArrayList<>();
    private Coins carried = Coins.ZERO;
    private Coins repaid = Coins.ZERO;

    private RandomGrid(OwnUtility utility, Tariff tariff, Random random) {
        this.utility = utility;
        this.tariff = tariff;
        this.random = random;
    }

    static RandomGrid of(OwnUtility utility, int meters, int producers, FeePolicy fee,
                         Random random) {
        RandomGrid grid = new RandomGrid(utility, new Tariff(new EnergyPrice(1_000), fee),
                random);
        for (int number = 0; number < meters; number++) {
            grid.add(number < producers ? new Modelled("P-" + number, Direction.PRODUCTION)
                    : new Modelled("C-" + number, Direction.CONSUMPTION));
        }
        return grid;
    }

    private void add(Modelled meter) {
        meter.number = new MeterNumber(utility.admin.post("/api/v1/meters", OwnUtility.meter(
                meter.code, meter.direction.name(), "rosa").add("simulated", false)).expect(201)
                .json().getInt("number"));
        meters.add(meter);
    }

    /** Somebody funds, most meters report; at night nobody produces, sometimes nobody reports. */
    void happens() {
        for (int funding = random.nextInt(6); funding > 0; funding--) {
            fund(meters.get(random.nextInt(meters.size())));
        }
        boolean night = random.nextInt(5) == 0;
        boolean silence = random.nextInt(15) == 0;
        List<Modelled> reporting = meters.stream().filter(meter -> !silence)
                .filter(meter -> !night || meter.direction == Direction.CONSUMPTION)
                .filter(meter -> random.nextInt(5) > 0).toList();
        reporting.forEach(meter -> meter.shown = meter.shown.plus(
                Energy.ofWattHours(random.nextInt(10) == 0 ? 0 : random.nextInt(MOST_WATT_HOURS))));
        String lines = reporting.stream().map(meter -> meter.code + "," + meter.shown.wattHours())
                .collect(Collectors.joining("\n", "meter,register_wh\n", "\n"));
        Answer answer = utility.gateway.with("Content-Type", "text/csv")
                .post("/api/v1/readings", lines).expect(200);
        assertEquals(reporting.size(), answer.body().lines()
                .filter(line -> line.contains("\"accepted\"")).count(), answer.body());
    }

    private void fund(Modelled meter) {
        if (meter.direction == Direction.PRODUCTION) {
            return;
        }
        Coins coins = new Coins(1 + random.nextInt(MOST_MICROCOINS));
        utility.rosa.post("/api/v1/meters/" + meter.code + "/fund",
                Json.createObjectBuilder().add("coins", coins.decimal())).expect(202);
        repaid = repaid.plus(coins.min(meter.balance.negated().orZero()));
        meter.balance = meter.balance.plus(coins);
    }

    void assertSettledAs(JsonObject answered, String context) {
        Settlement settlement = Settlement.of(tariff, carried, repaid, meters.stream()
                .filter(meter -> meter.reported.isBelow(meter.shown)).map(Modelled::report)
                .toList());

        assertEquals(told(settlement.totals()), told(answered), context);
        assertEquals(settlement.lines().stream().map(RandomGrid::told).toList(),
                answered.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                        .map(RandomGrid::toldOfLine).toList(), context);
        assertTrue(answered.getBoolean("matches_chain"), context + ": " + answered);
        follow(settlement);
    }

    private void follow(Settlement settlement) {
        carried = settlement.totals().carryOut();
        repaid = Coins.ZERO;
        settlement.lines().forEach(line -> meters.stream()
                .filter(meter -> meter.number.equals(line.meter()))
                .forEach(meter -> meter.balance = line.balance()));
        meters.forEach(meter -> meter.reported = meter.shown);
    }

    String arrears() {
        return meters.stream().map(meter -> meter.balance.negated().orZero())
                .reduce(Coins.ZERO, Coins::plus).decimal();
    }

    private static String told(HourTotals totals) {
        return totals.energyIn().wattHours() + " " + totals.energyOut().wattHours() + " "
                + totals.gapWattHours() + " " + totals.carryIn().decimal() + " "
                + totals.repaid().decimal() + " " + totals.collected().decimal() + " "
                + totals.pool().decimal() + " " + totals.fee().decimal() + " "
                + totals.paidOut().decimal() + " " + totals.carryOut().decimal() + " "
                + totals.meters();
    }

    private static String told(JsonObject answered) {
        return answered.getInt("energy_in_wh") + " " + answered.getInt("energy_out_wh") + " "
                + answered.getInt("gap_wh") + " " + answered.getString("carry_in") + " "
                + answered.getString("repaid") + " " + answered.getString("collected") + " "
                + answered.getString("pool") + " " + answered.getString("fee") + " "
                + answered.getString("paid_out") + " " + answered.getString("carry_out") + " "
                + answered.getInt("meters");
    }

    private static String told(HourLine line) {
        return line.meter() + " " + line.direction() + " " + line.register().wattHours() + " "
                + line.energy().wattHours() + " " + line.due().decimal() + " "
                + line.paid().decimal() + " " + line.payout().decimal() + " "
                + line.balance().decimal();
    }

    private static String toldOfLine(JsonObject line) {
        return line.getInt("meter") + " " + line.getString("direction") + " "
                + line.getInt("register_wh") + " " + line.getInt("energy_wh") + " "
                + line.getString("due") + " " + line.getString("paid") + " "
                + line.getString("payout") + " " + line.getString("balance");
    }
}
