package gridborne.portal.page;

import gridborne.portal.security.SignInBoundary;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The sign-out button: a plain form, so that no link of another site signs anybody out. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInBoundary signIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut();
        SeeOther.to(response, new LocalPath("/sign-in?signed-out=yes"));
    }
}
