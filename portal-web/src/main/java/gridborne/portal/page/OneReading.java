package gridborne.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import jakarta.transaction.Transactional;
import java.io.IOException;

/**
 * Makes a page within one transaction. What stands on it comes from several boundaries, and a
 * transaction of its own for each would cost two round trips to the database besides its
 * statements. For pages that change nothing, and whose beans catch no refusal of a boundary: it
 * would end the transaction for all of them.
 */
@ApplicationScoped
public class OneReading {

    /** Shows a page. */
    interface Page {
        void show() throws ServletException, IOException;
    }

    @Transactional
    public void of(Page page) throws ServletException, IOException {
        page.show();
    }
}
