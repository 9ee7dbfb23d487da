package gridborne.portal.page;

import gridborne.portal.boundary.CompareBooks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Whether money and coins agree: the admin compares, the auditor reads. */
@WebServlet("/admin/money")
public class MoneyForm extends AdminForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/money";

    @Inject
    private transient CompareBooks books;

    public MoneyForm() {
        super(HERE, View.MONEY);
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        books.compare();
        return Optional.of(HERE);
    }
}
