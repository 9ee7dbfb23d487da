package gridborne.stack.stripe.checkout;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Currency;
import java.util.List;
import java.util.Optional;

/** What is paid for, in one currency. */
record LineItems(List<StripeObject> items, Currency currency) {

    static final String FIELDS = "line_items.*.quantity line_items.*.price_data.currency"
            + " line_items.*.price_data.unit_amount line_items.*.price_data.product_data.name"
            + " line_items.*.price_data.product_data.description";
    private static final int MOST = 100;

    static LineItems of(World world, Form form) {
        List<Form> asked = form.parts("line_items");
        if (asked.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        if (asked.size() > MOST) {
            throw StripeError.invalid("A session can have up to " + MOST + " line items.",
                    "line_items");
        }
        List<Currency> currencies = asked.stream()
                .map(item -> Currency.of(item, "price_data.currency")).distinct().toList();
        if (currencies.size() > 1) {
            throw StripeError.invalid("All prices on a Checkout Session must use the same"
                    + " currency.", "line_items");
        }
        return new LineItems(asked.stream().map(item -> item(world, item, currencies.get(0)))
                .toList(), currencies.get(0));
    }

    private static StripeObject item(World world, Form form, Currency currency) {
        long each = form.requireNumber("price_data.unit_amount");
        String name = form.require("price_data.product_data.name");
        long quantity = form.number("quantity").orElse(1L);
        if (each < 0 || quantity < 1) {
            throw StripeError.invalid("parameter_invalid_integer", "This value must be greater"
                    + " than or equal to 1.", form.name("quantity"));
        }
        long total = Math.multiplyExact(each, quantity);
        return world.blank(Kind.LINE_ITEM).without("created")
                .with("amount_subtotal", total).with("amount_total", total)
                .with("currency", currency.code()).with("description", name)
                .with("quantity", quantity)
                .with("price.id", "price_1" + Letters.random(23))
                .with("price.product", "prod_" + Letters.random(14))
                .with("price.created", world.seconds()).with("price.currency", currency.code())
                .with("price.active", false)
                .with("price.unit_amount", each)
                .with("price.unit_amount_decimal", Optional.of(Long.toString(each)));
    }

    long total() {
        return items.stream().mapToLong(item -> item.number("amount_total"))
                .reduce(0, Math::addExact);
    }
}
