package gridborne.portal.page;

import gridborne.payment.OrderId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the admin typed to refund an order.
 *
 * @param seen what had gone back when the form was shown: sent twice, it counts once
 */
public record TypedRefund(String order, String amount, String reason, boolean sure, String seen) {

    static TypedRefund in(HttpServletRequest request) {
        return new TypedRefund(Typed.word(request, "order"), Typed.word(request, "amount"),
                Typed.word(request, "reason"), request.getParameter("sure") != null,
                Typed.word(request, "seen"));
    }

    /** An order's name, also where its whole link was pasted. */
    Optional<OrderId> orderId() {
        String path = order.replaceAll("[?#].*", "");
        try {
            return Optional.of(new OrderId(path.substring(path.lastIndexOf('/') + 1)));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
