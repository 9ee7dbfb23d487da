package gridborne.billing.stripe;

import com.google.gson.JsonParseException;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeError;
import java.util.Optional;
import java.util.Set;

/** A call to Stripe. Each ends in one of three ways, whatever its client throws. */
@FunctionalInterface
public interface StripeCall<T> {

    /** Too many requests, a key in use by another request, a lock: later it may work. */
    Set<Integer> LATER = Set.of(409, 429);

    T make() throws StripeException;

    static <T> StripeReply<T> ask(StripeCall<T> call) {
        try {
            T value = call.make();
            return value == null ? unreadable() : new StripeReply.Done<>(value);
        } catch (ApiConnectionException | ApiException silent) {
            return new StripeReply.Unknown<>("Stripe gave no answer: " + silent.getMessage());
        } catch (AuthenticationException key) {
            return new StripeReply.Unknown<>("Stripe does not accept the utility's key for this: "
                    + key.getMessage());
        } catch (StripeException other) {
            return answered(other);
        } catch (NullPointerException | JsonParseException cutOff) {
            // How stripe-java fails on an answer that is cut off, or JSON but not what was asked.
            return unreadable();
        }
    }

    private static <T> StripeReply<T> unreadable() {
        return new StripeReply.Unknown<>("Stripe's answer cannot be read.");
    }

    private static <T> StripeReply<T> answered(StripeException exception) {
        Integer status = exception.getStatusCode();
        boolean no = status != null && status >= 400 && status < 500 && !LATER.contains(status);
        return no ? new StripeReply.Refused<>(inWords(exception),
                        Optional.ofNullable(exception.getCode()))
                : new StripeReply.Unknown<>("Stripe cannot say at the moment: "
                        + exception.getMessage());
    }

    /** As Stripe says it: its client's message has codes and the request's name behind it. */
    private static String inWords(StripeException exception) {
        return Optional.ofNullable(exception.getStripeError()).map(StripeError::getMessage)
                .orElseGet(exception::getMessage);
    }
}
