package gridborne.stack.stripe.api;

/** One method of one path. */
@FunctionalInterface
public interface Endpoint {

    Answer answer(Call call);
}
