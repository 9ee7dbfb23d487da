package gridborne.portal.http;

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

    String value() {
        if (apiBase.startsWith(STRIPE)) {
            return "https://checkout.stripe.com";
        }
        URI sandbox = URI.create(apiBase);
        return sandbox.getScheme() + "://" + sandbox.getAuthority();
    }
}
