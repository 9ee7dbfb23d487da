package gridborne.stack.stripe;

/** One method of one path. */
@FunctionalInterface
interface Endpoint {

    Answer answer(Call call);
}
