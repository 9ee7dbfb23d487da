package gridborne.billing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T4: whoever signed it, what is no event is not kept (S7.3). */
class AnEventHeadTest {

    private static final EventHead HEAD = new EventHead("evt_1", "charge.refunded", 1_790_000_000);

    private static final String DATA = "{\"object\":{\"id\":\"ch_1\",\"object\":\"charge\"}}";

    @Test
    void isFoundOnceAllOfItIsThere() {
        assertEquals(Optional.of(HEAD), EventHead.of("{\"id\":\"evt_1\",\"data\":" + DATA
                + ",\"type\":\"charge.refunded\",\"created\":1790000000}"));
    }

    @Test
    void isFoundWhereverItStandsAndWhateverIsBesideIt() {
        assertEquals(Optional.of(HEAD), EventHead.of("""
                {"object": "event", "data": {"object": {"id": "ch_1", "object": "charge",
                  "type": "none", "created": 5, "list": [1, {"id": "x"}, null]},
                  "previous_attributes": {}},
                 "livemode": false, "id": "evt_1", "created": 1790000000, "request": null,
                 "type": "charge.refunded", "new": [[{}]]}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7", "\"evt_1\"", "[]", "{}", "[{\"id\":\"evt_1\"}]",
        "{\"type\":\"a\",\"created\":1,\"data\":DATA}",
        "{\"id\":\"e\",\"created\":1,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1}",
        "{\"id\":null,\"type\":\"a\",\"created\":1,\"data\":DATA}",
        "{\"id\":{},\"type\":\"a\",\"created\":1,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":[\"a\"],\"created\":1,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":\"soon\",\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1e309,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":9223372036854775807,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":-1,\"data\":DATA}",
        "{\"id\":\"e\\u0000\",\"type\":\"a\",\"created\":1,\"data\":DATA}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":{}}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":{\"object\":[]}}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":{\"object\":{\"id\":\"ch_1\"}}}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":DATA,\"data\":null}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":null}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":[]}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":{}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":DATA} {}",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":DATA}x",
        "{\"id\":\"e\",\"type\":\"a\",\"created\":1,\"data\":{]}"})
    void isNotFoundInWhatIsNoEvent(String signed) {
        assertEquals(Optional.empty(), EventHead.of(signed.replace("DATA", DATA)));
    }

    @Test
    void isFoundWithoutMakingAnythingOfAMillionBrackets() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertEquals(Optional.of(HEAD), EventHead.of("{\"id\":\"evt_1\",\"data\":{\"object\":"
                + "{\"object\":\"charge\",\"deep\":" + deep + "}},"
                + "\"type\":\"charge.refunded\",\"created\":1790000000}"));
    }
}
