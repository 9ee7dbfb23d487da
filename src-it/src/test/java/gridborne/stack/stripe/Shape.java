package gridborne.stack.stripe;

import gridborne.stack.stripe.json.Shapes;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares an answer with Stripe's published example: the same members, of the same types. */
final class Shape {

    /** Objects whose members are the callers' or depend on the case. */
    private static final Set<String> FREE = Set.of("metadata", "capabilities", "data.object",
            "fraud_details", "payment_method_options");

    /** Members that the published example shows and Stripe's reference calls nullable. */
    private static final Set<String> NULLABLE = Set.of(
            "charge.balance_transaction", "charge.description", "charge.payment_method",
            "charge.payment_method_details.card.installments",
            "charge.payment_method_details.card.network_token",
            "charge.payment_method_details.card.three_d_secure",
            "charge.payment_method_details.card.wallet", "charge.receipt_url", "charge.shipping",
            "charge.billing_details.name", "charge.source", "charge.transfer_data",
            "checkout.session.after_expiration", "checkout.session.automatic_tax.liability",
            "checkout.session.cancel_url", "checkout.session.collected_information",
            "checkout.session.consent", "checkout.session.consent_collection",
            "checkout.session.currency_conversion", "checkout.session.custom_text.after_submit",
            "checkout.session.custom_text.shipping_address",
            "checkout.session.custom_text.submit",
            "checkout.session.custom_text.terms_of_service_acceptance",
            "checkout.session.customer_details",
            "checkout.session.invoice_creation.invoice_data.issuer",
            "checkout.session.payment_intent",
            "checkout.session.payment_method_configuration_details",
            "checkout.session.permissions", "checkout.session.saved_payment_method_options",
            "checkout.session.shipping_address_collection", "checkout.session.shipping_cost",
            "checkout.session.url", "checkout.session.wallet_options",
            "customer.currency", "customer.discount", "customer.invoice_settings.rendering_options",
            "customer.shipping",
            "item.adjustable_quantity", "item.price.custom_unit_amount", "item.price.recurring",
            "item.price.transform_quantity",
            "payment_intent.automatic_payment_methods", "payment_intent.canceled_at",
            "payment_intent.last_payment_error", "payment_intent.next_action",
            "payment_intent.payment_method_configuration_details", "payment_intent.processing",
            "payment_intent.shipping", "payment_intent.transfer_data",
            "payment_method.billing_details.address.city",
            "payment_method.billing_details.address.country",
            "payment_method.billing_details.address.line1",
            "payment_method.billing_details.address.postal_code",
            "payment_method.billing_details.address.state",
            "payment_method.billing_details.email", "payment_method.billing_details.phone",
            "payment_method.card.generated_from", "payment_method.card.wallet",
            "payout.description", "payout.trace_id", "transfer.destination_payment",
            "webhook_endpoint.description", "balance_transaction.description",
            "bank_account.account_holder_name", "bank_account.account_holder_type",
            "account.email", "account.requirements.disabled_reason");

    private final String kind;
    private final List<String> differences = new ArrayList<>();

    private Shape(String kind) {
        this.kind = kind;
    }

    /** What is different in the answer; nothing if all is well. */
    static List<String> differences(String kind, JsonObject answer, String... allowed) {
        Shape shape = new Shape(kind);
        shape.compare(kind, Shapes.example(kind), answer);
        shape.differences.removeAll(List.of(allowed));
        return shape.differences;
    }

    private void compare(String path, JsonObject example, JsonObject answer) {
        Set<String> missing = new TreeSet<>(example.keySet());
        missing.removeAll(answer.keySet());
        missing.forEach(name -> differences.add(path + "." + name + " is missing"));
        Set<String> added = new TreeSet<>(answer.keySet());
        added.removeAll(example.keySet());
        added.forEach(name -> differences.add(path + "." + name + " is not Stripe's"));
        example.forEach((name, value) -> {
            if (answer.containsKey(name) && value != JsonValue.NULL) {
                compare(path + "." + name, value, answer.get(name));
            }
        });
    }

    private void compare(String path, JsonValue example, JsonValue answer) {
        String place = path.substring(kind.length() + 1);
        if (answer == JsonValue.NULL) {
            if (!NULLABLE.contains(path)) {
                differences.add(path + " is null");
            }
        } else if (type(example) != type(answer)) {
            differences.add(path + " is " + type(answer) + ", not " + type(example));
        } else if (answer instanceof JsonObject object && !FREE.contains(place)) {
            compare(path, example.asJsonObject(), object);
        } else if (answer instanceof JsonArray array && !example.asJsonArray().isEmpty()) {
            array.forEach(element -> compare(path, example.asJsonArray().get(0), element));
        }
    }

    /** True and false are of one type. */
    private static JsonValue.ValueType type(JsonValue value) {
        return value == JsonValue.FALSE ? JsonValue.ValueType.TRUE : value.getValueType();
    }
}
