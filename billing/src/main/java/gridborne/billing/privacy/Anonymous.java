package gridborne.billing.privacy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import gridborne.privacy.Traced;
import java.util.Map;
import java.util.Set;

/** A message of Stripe's without what it says about a person; amounts and ids stay. */
final class Anonymous {

    /** Stripe's fields about people, wherever they stand. */
    private static final Set<String> PERSONAL = Set.of("customer_details", "billing_details",
            "customer_email", "receipt_email", "customer_name", "customer_phone",
            "customer_address", "customer_shipping", "shipping", "shipping_details", "description",
            "collected_information", "custom_fields", "email", "phone", "address", "individual",
            "company", "business_profile", "external_accounts", "evidence",
            "customer_purchase_ip", "ip", "user_agent");

    private Anonymous() {
    }

    static String message(String json, Traced who) {
        return without(JsonParser.parseString(json), who).toString();
    }

    private static JsonElement without(JsonElement element, Traced who) {
        if (element instanceof JsonObject object) {
            JsonObject rest = new JsonObject();
            for (Map.Entry<String, JsonElement> field : object.entrySet()) {
                rest.add(field.getKey(), PERSONAL.contains(field.getKey()) ? JsonNull.INSTANCE
                        : without(field.getValue(), who));
            }
            return rest;
        }
        if (element instanceof JsonArray array) {
            JsonArray rest = new JsonArray();
            array.forEach(one -> rest.add(without(one, who)));
            return rest;
        }
        return element instanceof JsonPrimitive text && text.isString()
                ? new JsonPrimitive(who.without(text.getAsString())) : element;
    }
}
