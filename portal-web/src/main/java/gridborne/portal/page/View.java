package gridborne.portal.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** A view of the plain tier. It is reached through its address alone, never by its file's name. */
enum View {
    START,
    HOW_IT_WORKS,
    HOUR,
    TRANSACTION,
    BLOCK,
    DAY,
    ACCESSIBILITY,
    METER,
    METER_DETAIL,
    NOTIFICATIONS,
    ACTIVITY,
    ORDER,
    SIGN_IN,
    REGISTER,
    FORGOT,
    SIGN_UP,
    LINK,
    OWN_SIGN_IN,
    MY_DATA,
    LOOK,
    HOME,
    AUTO_TOP_UP,
    RECEIPT,
    REFUND,
    EARNINGS,
    APPROVALS,
    MONEY,
    MAIL,
    PAYMENTS,
    POOL,
    POOLS,
    POOL_INSIDE,
    JOIN_POOL,
    AGREEMENTS,
    AGREEMENT,
    CHECK_DOCUMENT;

    /** The request attribute with what the page is about: the last part of the address. */
    static final String ABOUT = "about";

    void show(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String file = name().toLowerCase(Locale.ROOT).replace('_', '-');
        request.getRequestDispatcher("/WEB-INF/pages/" + file + ".xhtml")
                .forward(request, response);
    }
}
