package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Agenda;
import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Deliveries;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;

/** The counter for tests. What it does in the name of Stripe has no request of its own. */
public final class ControlCounter implements Counter {

    private final Store store;
    private final SandboxClock clock;
    private final Agenda agenda;
    private final Deliveries deliveries;
    private final Faults faults;
    private final Routes routes;

    public ControlCounter(Store store, SandboxClock clock, Agenda agenda, Deliveries deliveries,
            Faults faults, Routes routes) {
        this.store = store;
        this.clock = clock;
        this.agenda = agenda;
        this.deliveries = deliveries;
        this.faults = faults;
        this.routes = routes;
    }

    @Override
    public Response answer(Request request) {
        try {
            return Response.json(answered(request));
        } catch (StripeError refused) {
            return Response.json(refused.answer());
        }
    }

    /** What takes its time or concerns all accounts is done outside of any change. */
    private Answer answered(Request request) {
        Form form = request.form();
        return switch (request.method() + " " + request.path()) {
            case "GET /_sandbox/clock" -> time();
            case "POST /_sandbox/clock" -> advance(form);
            case "POST /_sandbox/faults" -> {
                faults.add(form);
                yield done();
            }
            case "DELETE /_sandbox/faults" -> {
                faults.clear();
                yield done();
            }
            case "POST /_sandbox/deliveries/wait" -> await(account(request), form);
            case "POST /_sandbox/deliveries/send" -> send(account(request), form);
            default -> routed(request, form);
        };
    }

    private Answer routed(Request request, Form form) {
        Routes.Found found = routes.find(request.method(), request.path()).orElseThrow(() ->
                StripeError.of(404, "invalid_request_error", "The sandbox has no control "
                        + request.method() + " " + request.path()));
        found.route().parameters().check(form);
        String account = account(request);
        return store.change(clock.moment(), work -> found.route().endpoint().answer(
                new Call(new World(work, account, Origin.STRIPE), found.path(), form)));
    }

    private String account(Request request) {
        return store.note(clock.moment(), work -> {
            StripeObject key = Keys.of(work, request);
            return Keys.account(new World(work, key.text("account"), Origin.STRIPE), request);
        });
    }

    private static Answer done() {
        return Answer.ok(StripeObject.empty().with("done", true));
    }

    private Answer time() {
        return Answer.ok(StripeObject.empty().with("now", clock.moment().getEpochSecond())
                .with("moment", clock.moment().toString()));
    }

    private Answer advance(Form form) {
        long seconds = form.requireNumber("seconds");
        if (seconds < 0) {
            throw StripeError.invalid("The sandbox's clock cannot go back.", "seconds");
        }
        clock.advance(Duration.ofSeconds(seconds));
        agenda.runDue();
        return time();
    }

    private Answer await(String account, Form form) {
        Duration atMost = Duration.ofSeconds(form.number("seconds").orElse(30L));
        try {
            boolean empty = deliveries.queue().awaitEmpty(account, atMost);
            StripeObject answer = StripeObject.empty().with("all_delivered", empty)
                    .with("requests", deliveries.sender().sent());
            for (var count : deliveries.queue().counts(account).entrySet()) {
                answer = answer.with(count.getKey(), count.getValue());
            }
            return new Answer(empty ? 200 : 504, answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return time();
        }
    }

    /** Events by hand, in the order in which they are named. */
    private Answer send(String account, Form form) {
        int copies = Math.toIntExact(form.number("copies").orElse(1L));
        JsonArrayBuilder statuses = JsonText.arrayBuilder();
        for (String event : form.texts("events")) {
            deliveries.sendNow(account, event, copies).forEach(statuses::add);
        }
        return Answer.ok(StripeObject.empty().with("statuses", statuses.build()));
    }
}
