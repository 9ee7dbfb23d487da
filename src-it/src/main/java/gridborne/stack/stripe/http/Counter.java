package gridborne.stack.stripe.http;

/** Answers requests of one sort. */
@FunctionalInterface
interface Counter {

    Response answer(Request request);
}
