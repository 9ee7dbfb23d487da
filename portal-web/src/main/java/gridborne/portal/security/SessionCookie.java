package gridborne.portal.security;

import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * The cookie of the session: for this host alone, out of reach for scripts, and only over TLS,
 * except on a plain localhost. The prefix makes the browser itself insist on that. That it is not
 * sent along from other sites is said in {@code glassfish-web.xml}.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    private TenantHosts hosts;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        boolean secure = !hosts.plainLocal();
        cookie.setName(secure ? "__Host-gridborne" : "gridborne");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setPath("/");
    }
}
