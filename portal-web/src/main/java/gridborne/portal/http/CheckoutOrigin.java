package gridborne.portal.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Stripe's payment page is: the only place besides our own that a form may lead to. */
@ApplicationScoped
public class CheckoutOrigin {

    private static final String STRIPE = "https://api.stripe.com";

    @Inject
    @ConfigProperty(name = "gridborne.stripe.api-base", defaultValue = STRIPE)
    private String apiBase;

    private String origin;

    /** It stands on every answer, so it is found out once. */
    @PostConstruct
    void find() {
        URI sandbox = URI.create(apiBase);
        origin = apiBase.startsWith(STRIPE) ? "https://checkout.stripe.com"
                : sandbox.getScheme() + "://" + sandbox.getAuthority();
    }

    String value() {
        return origin;
    }
}
