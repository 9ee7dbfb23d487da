package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.Route;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stripe's interface. */
public final class ApiCounter implements Counter {

    private static final Pattern RELEASE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(\\.[a-z]+)?");
    private final Store store;
    private final SandboxClock clock;
    private final Routes routes;
    private final Faults faults;
    private final IdempotencyKeys keys = new IdempotencyKeys();

    public ApiCounter(Store store, SandboxClock clock, Routes routes, Faults faults) {
        this.store = store;
        this.clock = clock;
        this.routes = routes;
        this.faults = faults;
    }

    /** A request that was let in. */
    private record Admitted(String account, Routes.Found found, Form form, Origin origin) {

        Route route() {
            return found.route();
        }
    }

    @Override
    public Response answer(Request request) {
        String id = "req_" + Letters.random(14);
        Response response;
        try {
            Admitted admitted = admit(request, id);
            response = keyed(request, admitted);
        } catch (StripeError refused) {
            response = Response.json(refused.answer());
        }
        return headed(response, request, id);
    }

    private static Response headed(Response response, Request request, String id) {
        Response headed = response.with("Request-Id", id).with("Stripe-Version",
                request.header("Stripe-Version").orElse(Events.RELEASE));
        if (response.status() == 401) {
            headed = headed.with("WWW-Authenticate", "Bearer realm=\"Stripe\"");
        }
        if (response.status() == 409) {
            headed = headed.with("Stripe-Should-Retry", "true");
        }
        Optional<String> key = request.header("Idempotency-Key");
        return key.isEmpty() ? headed : headed.with("Idempotency-Key", key.get());
    }

    private Admitted admit(Request request, String id) {
        StripeObject key = store.note(clock.moment(), work -> Keys.of(work, request));
        String account = store.note(clock.moment(), work -> Keys.account(
                new World(work, key.text("account"), Origin.STRIPE), request));
        request.header("Stripe-Version").filter(release -> !RELEASE.matcher(release).matches())
                .ifPresent(release -> {
                    throw StripeError.of(400, "invalid_request_error",
                            "Invalid Stripe API version: " + release);
                });
        Routes.Found found = routes.find(request.method(), request.path()).orElseThrow(() ->
                StripeError.of(404, "invalid_request_error", "Unrecognized request URL ("
                        + request.method() + ": " + request.path() + "). Please see"
                        + " https://stripe.com/docs or we can help at"
                        + " https://support.stripe.com/."));
        Keys.requirePermission(key, found.route());
        Form form = request.form();
        found.route().parameters().check(form);
        return new Admitted(account, found, form,
                new Origin(Optional.of(id), request.header("Idempotency-Key")));
    }

    /** With a key, one request at a time and the same answer again. */
    private Response keyed(Request request, Admitted admitted) {
        Optional<String> key = request.header("Idempotency-Key")
                .filter(text -> request.method().equals("POST"));
        if (key.isEmpty()) {
            return faults.around(request, () -> perform(admitted, Optional.empty()));
        }
        IdempotencyKeys.Use use = new IdempotencyKeys.Use(key.get(), request.path(),
                admitted.form(), admitted.origin().request().orElseThrow());
        keys.take(admitted.account(), use.key());
        try {
            return faults.around(request, () -> perform(admitted, Optional.of(use)));
        } finally {
            keys.release(admitted.account(), use.key());
        }
    }

    /** What is done and what is answered are kept together. */
    private Response perform(Admitted admitted, Optional<IdempotencyKeys.Use> use) {
        try {
            return store.change(clock.moment(), work -> {
                World world = new World(work, admitted.account(), admitted.origin());
                return use.flatMap(one -> keys.replay(world, one)).orElseGet(() -> {
                    Response response = Response.json(call(world, admitted));
                    use.ifPresent(one -> keys.keep(world, one, response));
                    return response;
                });
            });
        } catch (StripeError refused) {
            Response response = Response.json(refused.answer());
            if (refused.decided() && use.isPresent()) {
                store.change(clock.moment(), work -> {
                    keys.keep(new World(work, admitted.account(), admitted.origin()), use.get(),
                            response);
                    return null;
                });
            }
            return response;
        }
    }

    private static Answer call(World world, Admitted admitted) {
        Answer answer = admitted.route().endpoint().answer(new Call(world,
                admitted.found().path(), admitted.form()));
        return answer.status() == 200 ? Answer.ok(new Expansion(world).expand(answer.body(),
                admitted.form().texts("expand"))) : answer;
    }
}
