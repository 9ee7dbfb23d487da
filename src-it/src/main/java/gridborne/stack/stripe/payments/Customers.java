package gridborne.stack.stripe.payments;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Parts;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import java.util.List;
import java.util.Locale;

/** People who pay more than once. */
public final class Customers {

    private static final String URL = "/v1/customers";
    private static final String FIELDS = "email name description phone metadata.* address.*"
            + " preferred_locales.* invoice_settings.default_payment_method";
    private final Events events;
    private final PaymentMethods methods;

    public Customers(Events events, PaymentMethods methods) {
        this.events = events;
        this.methods = methods;
    }

    public void addTo(Routes routes) {
        routes.resource("customer")
                .list(URL, "email", call -> Listing.of(call, Kind.CUSTOMER, URL,
                        Listing.same(call.form(), "email").and(customer ->
                                !customer.is("deleted"))))
                .post(URL, FIELDS + " payment_method", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", FIELDS, this::update)
                .delete(URL + "/{id}", this::delete);
        routes.resource("payment_method")
                .list(URL + "/{id}/payment_methods", "type", call -> Listing.of(call,
                        Kind.PAYMENT_METHOD, URL + "/" + call.id() + "/payment_methods",
                        Listing.same(call.form(), "type").and(method -> method.find("customer")
                                .filter(required(call).id()::equals).isPresent())));
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.CUSTOMER, call.id(), "id");
    }

    private Answer create(Call call) {
        StripeObject customer = create(call.world(), call.form());
        call.form().text("payment_method").ifPresent(method ->
                methods.attach(call.world(), method, customer.id()));
        return Answer.ok(customer);
    }

    /** A customer as Checkout makes one, too. */
    public StripeObject create(World world, Form form) {
        StripeObject customer = world.put(Kind.CUSTOMER, changed(world.blank(Kind.CUSTOMER)
                .with("invoice_prefix", Letters.random(8).toUpperCase(Locale.ROOT)), form));
        events.emit(world, "customer.created", customer);
        return customer;
    }

    private static StripeObject changed(StripeObject customer, Form form) {
        return Parts.merge(Metadata.merge(customer, form), form, List.of("email", "name",
                "description", "phone", "address", "preferred_locales", "invoice_settings"));
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        StripeObject after = call.world().put(Kind.CUSTOMER, changed(before, call.form()));
        events.emitChange(call.world(), "customer.updated", before, after);
        return Answer.ok(after);
    }

    private Answer delete(Call call) {
        StripeObject customer = required(call);
        call.world().put(Kind.CUSTOMER, StripeObject.empty().with("id", customer.id())
                .with("object", "customer").with("deleted", true)
                .with("created", customer.number("created")));
        events.emit(call.world(), "customer.deleted", customer);
        return Answer.ok(StripeObject.empty().with("id", customer.id())
                .with("object", "customer").with("deleted", true));
    }
}
