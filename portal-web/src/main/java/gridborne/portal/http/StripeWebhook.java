package gridborne.portal.http;

import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.NotBelieved;
import gridborne.payment.PaymentEvents;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where Stripe's messages arrive, byte for byte (S7.3). 200 means kept; anything else, not. */
@WebServlet("/webhooks/stripe")
public class StripeWebhook extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SIGNATURE = "Stripe-Signature";

    @Inject
    private transient PaymentEvents events;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (current.isPlatform()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(PaymentEvents.MAX_BYTES + 1);
        DeliveryResult result = events.receive(body, request.getHeader(SIGNATURE));
        if (result instanceof NotBelieved refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain;charset=UTF-8");
            response.getOutputStream().write(refused.reason().getBytes(StandardCharsets.UTF_8));
        }
    }
}
