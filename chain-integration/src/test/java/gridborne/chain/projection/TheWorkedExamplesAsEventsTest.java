package gridborne.chain.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gridborne.chain.contract.GridEvent;
import gridborne.chain.contract.StoredFee;
import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shared examples (S5.8), told to the ledger in the contract's words. */
class TheWorkedExamplesAsEventsTest {

    private static final AccountNumber BANK = new AccountNumber(1);
    private static final Coins PLENTY = Coins.parse("1000");

    @TestFactory
    Stream<DynamicTest> leaveTheBalancesTheyPromise() {
        return StreamSupport.stream(examples().spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(example.get("name").asText(),
                        () -> new Told(example).check()));
    }

    private static JsonNode examples() {
        try {
            return new ObjectMapper().readTree(
                    Path.of("..", "docs", "examples", "settlement.json").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One example, step by step. */
    private static final class Told {

        private final JsonNode example;
        private final Events events = new Events();
        private final Map<String, MeterNumber> meters = new LinkedHashMap<>();
        private Hour hour = new Hour(490_000);
        private Coins carried = Coins.ZERO;
        private Coins repaid = Coins.ZERO;

        Told(JsonNode example) {
            this.example = example;
        }

        void check() {
            begin();
            for (JsonNode step : example.get("steps")) {
                if (step.has("fund")) {
                    fund(meters.get(step.get("fund").get("meter").asText()),
                            Coins.ofMicrocoins(step.get("fund").get("microcoins").asLong()));
                } else {
                    settle(step);
                }
                compare(step);
            }
        }

        private void begin() {
            events.say(new GridEvent.Opened(hour),
                    new GridEvent.AccountOpened(AccountNumber.UTILITY),
                    new GridEvent.TariffAnnounced(hour, tariff()),
                    new GridEvent.AccountOpened(BANK), new GridEvent.Issued(BANK, PLENTY));
            for (JsonNode meter : example.get("meters")) {
                Direction direction = Direction.valueOf(meter.get("direction").asText());
                MeterNumber number = new MeterNumber(meters.size()
                        + (direction == Direction.PRODUCTION ? MeterNumber.PAGE_SIZE : 0));
                meters.put(meter.get("name").asText(), number);
                events.say(new GridEvent.MeterAdded(number, direction, BANK,
                        new Register(meter.get("register_wh").asLong())));
                Coins start = Coins.ofMicrocoins(meter.get("balance").asLong());
                if (start.isPositive()) {
                    fund(number, start);
                }
            }
        }

        private Tariff tariff() {
            StoredFee fee = new StoredFee(
                    StoredFee.Policy.valueOf(example.get("fee").get("policy").asText()),
                    example.get("fee").get("value").asLong());
            return new Tariff(new EnergyPrice(example.get("price_microcoins_per_wh").asLong()),
                    fee.feePolicy());
        }

        private void fund(MeterNumber meter, Coins coins) {
            Coins arrear = events.balance(meter).negated().orZero();
            Coins part = arrear.min(coins);
            repaid = repaid.plus(part);
            events.say(new GridEvent.Funded(BANK, meter, coins, part));
        }

        private void settle(JsonNode step) {
            step.get("registers_wh").properties().forEach(shown -> events.report(hour,
                    meters.get(shown.getKey()), new Register(shown.getValue().asLong())));
            JsonNode expect = step.get("expect");
            Coins pool = Coins.ofMicrocoins(expect.get("pool").asLong());
            Coins fee = Coins.ofMicrocoins(expect.get("fee").asLong());
            Coins carry = Coins.ofMicrocoins(expect.get("carry").asLong());
            HourTotals totals = new HourTotals(energy(expect, "energy_in_wh"),
                    energy(expect, "energy_out_wh"), carried, repaid,
                    pool.minus(carried).minus(repaid), fee, pool.minus(fee).minus(carry), carry,
                    reported(step));
            events.say(new GridEvent.HourClosed(hour, totals));
            assertEquals(Optional.empty(), events.closed(hour).mismatch());
            assertTrue(events.closed(hour).totals().equals(totals));
            carried = carry;
            repaid = Coins.ZERO;
            hour = hour.next();
        }

        /** A register of 0 Wh says nothing. */
        private static int reported(JsonNode step) {
            return (int) StreamSupport.stream(step.get("registers_wh").spliterator(), false)
                    .filter(register -> register.asLong() > 0).count();
        }

        private static Energy energy(JsonNode expect, String name) {
            return Energy.ofWattHours(expect.get(name).asLong());
        }

        private void compare(JsonNode step) {
            step.get("balances").properties().forEach(balance -> assertEquals(
                    Coins.ofMicrocoins(balance.getValue().asLong()),
                    events.balance(meters.get(balance.getKey())), balance.getKey()));
            if (step.has("utility")) {
                assertEquals(Coins.ofMicrocoins(step.get("utility").asLong()),
                        events.account(AccountNumber.UTILITY));
            }
        }
    }
}
