package gridborne.portal.page;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;

/** How a page's action leads to another address. */
final class Redirect {

    private Redirect() {
    }

    /** Completes the answer; the outcome it returns keeps Faces where it is. */
    static String to(LocalPath path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        SeeOther.to((HttpServletResponse) faces.getExternalContext().getResponse(), path);
        faces.responseComplete();
        return null;
    }
}
