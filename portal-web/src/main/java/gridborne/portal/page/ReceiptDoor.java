package gridborne.portal.page;

import gridborne.portal.document.OwnStationery;
import gridborne.portal.document.ReceiptPdf;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /orders/{id}/receipt} and {@code /orders/{id}/receipt.pdf}. A filter, since the address
 * of the order itself belongs to its tracker, and a servlet's pattern cannot end in the middle.
 */
@WebFilter(urlPatterns = "/orders/*", asyncSupported = true)
public class ReceiptDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern RECEIPT = Pattern.compile(
            "/orders/([A-Za-z0-9_-]{1,64})/receipt(\\.pdf)?");

    @Inject
    private transient OwnStationery stationery;

    @Inject
    private transient ReceiptPage page;

    @Inject
    private transient Words words;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        Matcher receipt = RECEIPT.matcher(request.getRequestURI());
        if (!receipt.matches() || !request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
        } else if (current.isPlatform() || !page.find(receipt.group(1))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (receipt.group(2) == null) {
            View.RECEIPT.show(request, response);
        } else {
            send(response);
        }
    }

    private void send(HttpServletResponse response) throws IOException {
        byte[] file = new ReceiptPdf(words, stationery.now()).of(page.getView());
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "inline; filename=\"receipt-"
                + page.getView().number() + ".pdf\"");
        // Whoever has the link may look; no cache in between keeps it.
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(file);
    }
}
