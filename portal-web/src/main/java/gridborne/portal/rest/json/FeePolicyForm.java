package gridborne.portal.rest.json;

import gridborne.grid.FeePolicy;
import gridborne.money.Coins;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A fee policy: coins as a decimal string, or, for a share of the pool, basis points. */
record FeePolicyForm() implements ValueForm<FeePolicy> {

    private enum Policy {
        FLAT, PER_MEMBER, PERCENT
    }

    private static final EnumForm<Policy> POLICY = new EnumForm<>(Policy.class);
    private static final TextForm<Coins> COINS = new TextForm<>(Coins.class, Coins::parse,
            Coins::decimal, "a decimal string of coins such as \"0.01\"", "0.01");
    private static final IntegerForm<Integer> BASIS_POINTS = new IntegerForm<>(Integer.class,
            Math::toIntExact, Integer::longValue, "basis points from 0 to 10000");

    @Override
    public Class<FeePolicy> type() {
        return FeePolicy.class;
    }

    @Override
    public FeePolicy read(JsonValue json) {
        if (!(json instanceof JsonObject object)) {
            throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint() + ".");
        }
        JsonValue value = object.getOrDefault("value", JsonValue.NULL);
        return switch (POLICY.read(object.getOrDefault("policy", JsonValue.NULL))) {
            case FLAT -> new FeePolicy.Flat(COINS.read(value));
            case PER_MEMBER -> new FeePolicy.PerMember(COINS.read(value));
            case PERCENT -> new FeePolicy.Percent(basisPoints(value));
        };
    }

    /** As a number or, like the other policies' values, as a string. */
    private static int basisPoints(JsonValue value) {
        if (value instanceof JsonString text) {
            if (!text.getString().matches("\\d{1,5}")) {
                throw new IllegalArgumentException("'" + text.getString() + "' is not "
                        + BASIS_POINTS.hint() + ".");
            }
            return Integer.parseInt(text.getString());
        }
        return BASIS_POINTS.read(value);
    }

    @Override
    public JsonValue write(FeePolicy policy) {
        if (policy instanceof FeePolicy.Flat flat) {
            return object(Policy.FLAT, COINS.write(flat.perHour()));
        }
        if (policy instanceof FeePolicy.PerMember each) {
            return object(Policy.PER_MEMBER, COINS.write(each.perMember()));
        }
        return object(Policy.PERCENT,
                BASIS_POINTS.write(((FeePolicy.Percent) policy).basisPoints()));
    }

    private static JsonObject object(Policy policy, JsonValue value) {
        return JsonWriter.JSON.createObjectBuilder().add("policy", policy.name())
                .add("value", value).build();
    }

    @Override
    public JsonObject schema() {
        JsonArrayBuilder either = Json.createArrayBuilder()
                .add(COINS.schema()).add(BASIS_POINTS.schema());
        return Json.createObjectBuilder().add("type", "object").add("description", hint())
                .add("properties", Json.createObjectBuilder().add("policy", POLICY.schema())
                        .add("value", Json.createObjectBuilder().add("oneOf", either)))
                .build();
    }

    @Override
    public String hint() {
        return "a fee policy such as {\"policy\": \"FLAT\", \"value\": \"0.01\"}";
    }
}
