package gridborne.portal.live;

import gridborne.grid.TenantId;
import gridborne.portal.view.ReadLastSpoken;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code /live} goes on answering (server-sent events); {@code /live/last} says the same once, for
 * whoever asks again and again.
 */
@WebServlet(urlPatterns = {"/live", "/live/last"}, asyncSupported = true)
public class LiveDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String EVENTS = "text/event-stream";
    /** A browser then comes again by itself, perhaps to another node. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    private transient Listeners listeners;

    @Inject
    private transient ReadLastSpoken lastSpoken;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!wantsToListen(request)) {
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().print(lastSpoken.last());
        } else if (listeners.hasRoom(current.id())) {
            listen(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Who does not say so gets an answer that ends. */
    private static boolean wantsToListen(HttpServletRequest request) {
        return request.getServletPath().equals("/live") && Optional.ofNullable(
                request.getHeader("Accept")).orElse("").contains(EVENTS);
    }

    private void listen(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long last = lastSpoken.last();
        response.setContentType(EVENTS + ";charset=UTF-8");
        AsyncContext open = request.startAsync();
        open.setTimeout(LONGEST.toMillis());
        TenantId tenant = current.id();
        Listener listener = new Listener(open, last);
        open.addListener(new End(tenant, listener));
        if (listener.writes("retry: 3000\ndata: " + last + "\n\n")) {
            listeners.add(tenant, listener);
        } else {
            open.complete();
        }
    }

    /** However it ends, it is forgotten. */
    private final class End implements AsyncListener {

        private final TenantId tenant;
        private final Listener listener;

        End(TenantId tenant, Listener listener) {
            this.tenant = tenant;
            this.listener = listener;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            listeners.remove(tenant, listener);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            listeners.remove(tenant, listener);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nothing begins again.
        }
    }
}
