package gridborne.portal.page;

import gridborne.pool.Pool;
import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolMembership;
import gridborne.portal.boundary.PoolResult;
import gridborne.portal.document.OwnStationery;
import gridborne.portal.document.PoolReportPdf;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.ReadPoolReport;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /pools}, {@code /pools/{code}} with its report, and the links of invitations. */
@WebServlet({"/pools", "/pools/*"})
public class PoolForms extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_ACCEPTED = 422;
    private static final Pattern JOIN = Pattern.compile("/join/([A-Za-z0-9_-]{1,64})");
    private static final Pattern REPORT = Pattern.compile("/([a-z0-9-]+)/report-(\\d{4})\\.pdf");

    @Inject
    private transient OwnStationery stationery;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient PoolsPage page;

    @Inject
    private transient JoinPage joining;

    @Inject
    private transient PoolActions actions;

    @Inject
    private transient PoolMembership membership;

    @Inject
    private transient ReadPoolReport reports;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = path(request);
        if (!letsIn(request, response)) {
            return;
        }
        Matcher join = JOIN.matcher(path);
        Matcher report = REPORT.matcher(path);
        if (path.isEmpty()) {
            View.POOLS.show(request, response);
        } else if (join.matches()) {
            // The link is a secret. Without any referrer a form would have no origin either.
            response.setHeader("Referrer-Policy", "same-origin");
            joining.invited(membership.invitedTo(join.group(1)).map(Pool::name));
            View.JOIN_POOL.show(request, response);
        } else if (report.matches()) {
            send(report.group(1), Integer.parseInt(report.group(2)), response);
        } else {
            show(path, request, response);
        }
    }

    private void show(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (code(path).filter(page::open).isPresent()) {
            View.POOL_INSIDE.show(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = path(request);
        if (!letsIn(request, response)) {
            return;
        }
        Matcher join = JOIN.matcher(path);
        TypedPool typed = TypedPool.in(request);
        try {
            if (join.matches()) {
                answer(path, typed, Optional.of(actions.join(join.group(1))), request, response);
            } else if (path.isEmpty()) {
                answer(path, typed, actions.found(typed).or(() ->
                        Optional.of(new PoolResult.Repeated())), request, response);
            } else {
                answer(path, typed, code(path).flatMap(code -> actions.act(code, typed)), request,
                        response);
            }
        } catch (PoolActions.Unreadable unreadable) {
            page.refuse(typed, Sentence.of(unreadable.getMessage()));
            again(path, request, response);
        }
    }

    private void answer(String path, TypedPool typed, Optional<PoolResult> result,
                        HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (result.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!page.take(typed, result.get())) {
            again(path, request, response);
        } else if (result.get() instanceof PoolResult.Invited invited
                && typed.field("email").isEmpty()) {
            page.invited(invited.link());
            show(path, request, response);
        } else if (result.get() instanceof PoolResult.Done done
                && !typed.action().equals("leave")) {
            SeeOther.to(response, new LocalPath("/pools/" + done.pool().code()));
        } else {
            SeeOther.to(response, new LocalPath(path.isEmpty() || typed.action().equals("leave")
                    ? "/pools" : "/pools" + path));
        }
    }

    /** The same page with the problem and what was typed. */
    private void again(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setStatus(NOT_ACCEPTED);
        if (path.isEmpty()) {
            View.POOLS.show(request, response);
        } else if (JOIN.matcher(path).matches()) {
            View.JOIN_POOL.show(request, response);
        } else {
            show(path, request, response);
        }
    }

    private void send(String code, int year, HttpServletResponse response) throws IOException {
        Optional<ReadPoolReport.Report> report = code("/" + code)
                .flatMap(known -> reports.year(known, year, words));
        if (report.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file = new PoolReportPdf(words, stationery.now()).of(report.get());
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "inline; filename=\"" + code + "-" + year
                + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(file);
    }

    private boolean letsIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!caller.isSignedIn()) {
            SeeOther.to(response, SignInForm.before(LocalPath.wanted(request)));
        }
        return !current.isPlatform() && caller.isSignedIn();
    }

    private static String path(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).filter(path -> !path.equals("/"))
                .orElse("");
    }

    private static Optional<PoolCode> code(String path) {
        try {
            return Optional.of(new PoolCode(path.substring(1)));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
