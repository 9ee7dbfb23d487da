package gridborne.portal.desk;

import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** What is absent, or another utility's, is 404 (S10.3). */
final class NotHere {

    private static final int NOT_FOUND = 404;

    private NotHere() {
    }

    static void answer() throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().responseSendError(NOT_FOUND, "");
        FacesContext.getCurrentInstance().responseComplete();
    }
}
