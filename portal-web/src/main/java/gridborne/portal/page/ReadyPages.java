package gridborne.portal.page;

import gridborne.grid.TenantId;
import gridborne.portal.security.Caller;
import gridborne.portal.security.Unchanged;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows a utility's start page to guests, and their home to people, as it was made before, and sets
 * nothing in motion that makes pages. It stands in front of the other filters, so it finds out by
 * itself whose host it is.
 */
public class ReadyPages extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ACCEPTED = "Accept-Encoding";

    @Inject
    private transient TenantHosts hosts;

    @Inject
    private transient PublicCopies copies;

    @Inject
    private transient OwnCopies ownCopies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response,
                            FilterChain chain) throws IOException, ServletException {
        if (isPlainStart(request)) {
            Optional<TenantId> utility = utility(request);
            if (utility.isPresent()) {
                showStart(utility.get(), request, response, chain);
                return;
            }
        }
        Optional<KeyedPage> home = Unchanged.in(request).flatMap(known -> home(request, known));
        if (home.isPresent()) {
            home.get().with(UUID.randomUUID().toString()).send(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Nobody is signed in, and nothing but the language was asked for. */
    private static boolean isPlainStart(HttpServletRequest request) {
        return request.getRequestURI().equals("/") && request.getMethod().equals("GET")
                && request.getQueryString() == null
                && Caller.of(request) instanceof Caller.Guest
                && request.getSession(false) == null;
    }

    private Optional<TenantId> utility(HttpServletRequest request) {
        return hosts.tenantOf(request.getHeader("Host"))
                .filter(tenant -> !tenant.equals(TenantId.PLATFORM));
    }

    private void showStart(TenantId utility, HttpServletRequest request,
            HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        PublicCopies.Name name = new PublicCopies.Name(utility, Language.asked(request));
        Optional<ReadyPage> ready = copies.ready(name);
        Optional<ReadyPage> page = ready.isPresent() ? ready : copies.of(name, () -> {
            CapturedPage captured = new CapturedPage(response);
            chain.doFilter(new Unpacked(request), captured);
            return captured.page().map(ReadyPage::of);
        });
        if (page.isPresent()) {
            page.get().send(request, response);
        }
    }

    private Optional<KeyedPage> home(HttpServletRequest request, Unchanged known) {
        Optional<Person> person = Caller.of(request).person();
        return utility(request).flatMap(utility -> person.map(who ->
                OwnCopies.name(request, utility, who.id())))
                .flatMap(name -> ownCopies.of(name, known.since()));
    }

    /** What is kept is packed by us, for those who can unpack it. */
    private static final class Unpacked extends HttpServletRequestWrapper {

        Unpacked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return ACCEPTED.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return ACCEPTED.equalsIgnoreCase(name) ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
