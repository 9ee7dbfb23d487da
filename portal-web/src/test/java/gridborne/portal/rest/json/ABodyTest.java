package gridborne.portal.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.boundary.AccountRef;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what scripts send: the right thing becomes values, the wrong thing gets a reason. */
class ABodyTest {

    record Place(Integer x, Integer y) {
        public Place {
            if (x < 0) {
                throw new IllegalArgumentException("The map begins at 0.");
            }
        }
    }

    record Everything(MeterCode code, Direction direction, AccountRef owner, Register registerWh,
                      Coins coins, Boolean simulated, Optional<Instant> at,
                      Optional<List<Energy>> simulatedWh, Optional<Place> location) {
    }

    private static final String GOOD = """
            {"code": "house-7", "direction": "CONSUMPTION", "owner": "carlos",
             "register_wh": 120000, "coins": "12.5", "simulated": true,
             "at": "2026-11-20T18:00:00+01:00", "simulated_wh": [3000, 10],
             "location": {"x": 5, "y": 6}, "unknown": [1, {"a": null}]}""";

    @Test
    void becomesValues() {
        Everything read = read(GOOD);

        assertEquals(new Everything(new MeterCode("HOUSE-7"), Direction.CONSUMPTION,
                new AccountRef.OfPerson("carlos"), new Register(120_000), Coins.parse("12.5"), true,
                Optional.of(Instant.parse("2026-11-20T17:00:00Z")),
                Optional.of(List.of(new Energy(3000), new Energy(10))),
                Optional.of(new Place(5, 6))), read);
    }

    @Test
    void mayLeaveOutOrNullWhatIsOptional() {
        Everything read = read("""
                {"code": "X", "direction": "PRODUCTION", "owner": 3, "register_wh": 1e3,
                 "coins": "0.000001", "simulated": false, "at": null}""");

        assertEquals(new AccountRef.Numbered(new AccountNumber(3)), read.owner());
        assertEquals(new Register(1000), read.registerWh());
        assertEquals(Optional.empty(), read.at());
        assertEquals(Optional.empty(), read.location());
    }

    @Test
    void saysOfAllFieldsAtOnceWhatIsWrong() {
        UnreadableBody wrong = assertThrows(UnreadableBody.class, () -> read("{}"));

        assertEquals(List.of("code", "direction", "owner", "register_wh", "coins", "simulated"),
                wrong.errors().stream().map(FieldError::field).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "code         | 7                | The number 7 is not a meter code",
        "code         | \"HOUSE 7\"      | is no meter code",
        "direction    | \"SIDEWAYS\"     | one of CONSUMPTION, PRODUCTION",
        "direction    | 1                | one of CONSUMPTION, PRODUCTION",
        "owner        | true             | a login",
        "owner        | -1               | No account has the number -1",
        "owner        | \"a\\u0000b\"    | control character",
        "owner        | \"\\ud800\"      | half a character",
        "register_wh  | \"7\"            | A string is not whole Wh",
        "register_wh  | 1.5              | 1.5 is not whole Wh",
        "register_wh  | -1               | not -1",
        "register_wh  | 1099511627776    | not 1099511627776",
        "register_wh  | 9223372036854775808 | is not whole Wh",
        "register_wh  | 1e309            | too large",
        "register_wh  | 1e-309           | too large or too fine",
        "coins        | 12.5             | is not a decimal string of coins",
        "coins        | \"1e3\"          | is no amount",
        "coins        | \"NaN\"          | is no amount",
        "coins        | \"0.0000001\"    | more than 6 decimals",
        "simulated    | \"true\"         | true or false",
        "at           | \"yesterday\"    | a moment such as",
        "at           | \"+99999-01-01T00:00:00Z\" | between 1970 and 9999",
        "at           | 5                | a moment such as",
        "simulated_wh | 5                | Send an array",
        "location     | [1]              | is not an object",
        "location     | {\"x\": -1, \"y\": 1} | The map begins at 0.",
    })
    void isRefusedWithTheFieldTheValueAndTheRemedy(String field, String value, String detail) {
        String body = GOOD.replaceFirst(
                "\"" + field + "\": (\"[^\"]*\"|\\[[^]]*]|\\{[^}]*}|[^,}]+)",
                Matcher.quoteReplacement("\"" + field + "\": " + value));

        UnreadableBody wrong = assertThrows(UnreadableBody.class, () -> read(body));

        assertEquals(List.of(field), wrong.errors().stream().map(FieldError::field).toList());
        assertTrue(wrong.getMessage().contains(detail), wrong.getMessage());
    }

    @Test
    void namesTheItemOfAnArrayAndTheFieldInAnObject() {
        UnreadableBody item = assertThrows(UnreadableBody.class,
                () -> read(GOOD.replace("[3000, 10]", "[3000, -1, null]")));
        UnreadableBody inner = assertThrows(UnreadableBody.class,
                () -> read(GOOD.replace("\"y\": 6", "\"y\": 2147483648")));

        assertEquals(List.of("simulated_wh[1]", "simulated_wh[2]"),
                item.errors().stream().map(FieldError::field).toList());
        assertEquals("location.y", inner.errors().get(0).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{", "[]", "7", "\"text\"", "null", "{} {}",
        "{\"a\": NaN}", "{\"register_wh\": 1e99999999999}"})
    void thatIsNoJsonObjectIsRefused(String body) {
        UnreadableBody wrong = assertThrows(UnreadableBody.class, () -> read(body));

        assertEquals(List.of(), wrong.errors());
    }

    @Test
    void isOneObjectAndNothingAfterIt() {
        assertThrows(UnreadableBody.class, () -> read(GOOD + "{}"));
        assertThrows(UnreadableBody.class, () -> read(GOOD + "x"));
    }

    @Test
    void thatIsNotUtf8IsRefused() {
        byte[] latin = "{\"code\": \"Ä\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(UnreadableBody.class, () -> JsonReader.read(Everything.class, latin));
    }

    @Test
    void nestedWithoutEndIsRefused() {
        String deep = "[".repeat(500_000);

        assertThrows(UnreadableBody.class, () -> read("{\"simulated_wh\": " + deep));
    }

    private static Everything read(String body) {
        return JsonReader.read(Everything.class, body.getBytes(StandardCharsets.UTF_8));
    }
}
