package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** A value that is an integer in JSON; {@code 1.0} and {@code 1e3} are integers too. */
record IntegerForm<T>(Class<T> type, LongFunction<T> parse, ToLongFunction<T> number, String hint)
        implements ValueForm<T> {

    private static final int MAX_DIGITS = 19;

    @Override
    public T read(JsonValue json) {
        if (!(json instanceof JsonNumber jsonNumber)) {
            throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint + ".");
        }
        return parse.apply(integer(jsonNumber.bigDecimalValue()));
    }

    /** Looks at the size first: 1e999999999 is short to write and endless to expand. */
    private long integer(BigDecimal sent) {
        if (sent.signum() == 0) {
            return 0;
        }
        if ((long) sent.precision() - sent.scale() > MAX_DIGITS || sent.scale() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "The number is too large or too fine for " + hint + ".");
        }
        try {
            return sent.longValueExact();
        } catch (ArithmeticException noLong) {
            throw new IllegalArgumentException(
                    sent.toPlainString() + " is not " + hint + ".", noLong);
        }
    }

    @Override
    public JsonValue write(T value) {
        return JsonWriter.JSON.createValue(number.applyAsLong(value));
    }

    @Override
    public JsonObject schema() {
        return Json.createObjectBuilder().add("type", "integer").add("format", "int64")
                .add("description", hint).build();
    }
}
