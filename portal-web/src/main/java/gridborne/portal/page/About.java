package gridborne.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** What a page with an address such as {@code /hours/492000} is about. */
@RequestScoped
public class About {

    @Inject
    private HttpServletRequest request;

    /** The last part of the address as a value; empty where it is none. */
    public <T> Optional<T> as(Function<String, T> reading) {
        try {
            return Optional.ofNullable(request.getAttribute(View.ABOUT))
                    .map(Object::toString).map(reading);
        } catch (IllegalArgumentException noSuchValue) {
            return Optional.empty();
        }
    }

    /** Absent and foreign look the same (S10.3). */
    public void notFound() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
