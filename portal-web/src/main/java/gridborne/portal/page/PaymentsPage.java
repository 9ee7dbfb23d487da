package gridborne.portal.page;

import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.PaymentsView;
import gridborne.portal.view.ReadPayments;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The page of payments: how the utility is paid, sells coins and buys them back. */
@Named
@RequestScoped
public class PaymentsPage {

    static final Set<String> FORMS = Set.of("key", "secret", "end", "price", "limits", "terms");

    @Inject
    private ReadPayments payments;

    @Inject
    private PaymentsChanges changes;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private PaymentsView view;
    private TypedSettings typed = TypedSettings.NOTHING;
    private Sentence problem;

    /** Whether it is so now; if not, the page has the problem. */
    boolean submit(TypedSettings asTyped) {
        typed = asTyped;
        problem = changes.make(asTyped).orElse(null);
        return problem == null;
    }

    public PaymentsView getView() {
        view = view == null ? payments.view() : view;
        return view;
    }

    /** What was just done, after a form led back here. */
    public Sentence getDone() {
        return Optional.ofNullable(request.getParameter("done")).filter(FORMS::contains)
                .filter(form -> problem == null)
                .map(form -> Sentence.of("payments.done." + form)).orElse(null);
    }

    public boolean isMayChange() {
        return caller.is(Role.ADMIN);
    }

    public TypedSettings getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
