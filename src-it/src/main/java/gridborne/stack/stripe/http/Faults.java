package gridborne.stack.stripe.http;

import gridborne.stack.machine.Patience;
import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Trouble on the way to Stripe and back, for as many requests as a test wants. */
public final class Faults {

    /** What goes wrong. */
    private enum Trouble {
        /** The request never arrives. */
        LOST_REQUEST,
        /** Everything is done, and nobody is told. */
        LOST_ANSWER,
        SERVER_ERROR, TOO_MANY,
        /** It takes a while; meanwhile the key is in use. */
        SLOW
    }

    /** @param after how many requests it lets pass first */
    private record Fault(Trouble trouble, String method, String path, Duration delay,
                         AtomicLong after) {

        boolean concerns(Request request) {
            return (method.isEmpty() || method.equals(request.method()))
                    && request.path().startsWith(path);
        }
    }

    private final List<Fault> faults = new ArrayList<>();

    synchronized void add(Form form) {
        Trouble trouble = Trouble.valueOf(form.choice("trouble", "lost_answer", "lost_request",
                "server_error", "too_many", "slow").toUpperCase(Locale.ROOT));
        Fault fault = new Fault(trouble, form.text("method").orElse("POST"),
                form.text("path").orElse("/v1/"),
                Duration.ofMillis(form.number("milliseconds").orElse(1000L)),
                new AtomicLong(form.number("after").orElse(0L)));
        for (long times = form.number("times").orElse(1L); times > 0; times--) {
            faults.add(fault);
        }
    }

    synchronized void clear() {
        faults.clear();
    }

    private synchronized Optional<Trouble> next(Request request, List<Duration> delays) {
        Optional<Fault> next = faults.stream().filter(one -> one.concerns(request)).findFirst();
        if (next.filter(fault -> fault.after().getAndDecrement() > 0).isPresent()) {
            return Optional.empty();
        }
        next.ifPresent(fault -> {
            faults.remove(fault);
            delays.add(fault.delay());
        });
        return next.map(Fault::trouble);
    }

    /** Answers the request with whatever goes wrong with it. */
    Response around(Request request, Supplier<Response> answer) {
        List<Duration> delays = new ArrayList<>();
        Optional<Trouble> trouble = next(request, delays);
        if (trouble.isEmpty()) {
            return answer.get();
        }
        return switch (trouble.get()) {
            case LOST_REQUEST -> Response.nothing();
            case LOST_ANSWER -> {
                answer.get();
                yield Response.nothing();
            }
            case SERVER_ERROR -> serverError();
            case TOO_MANY -> Response.json(StripeError.of(429, "invalid_request_error",
                    "rate_limit", "Request rate limit exceeded.").answer());
            case SLOW -> {
                Patience.pause(delays.get(0));
                yield answer.get();
            }
        };
    }

    static Response serverError() {
        return Response.json(Answer.refused(500, StripeObject.empty()
                .with("message", "An unknown error occurred").with("type", "api_error")));
    }
}
