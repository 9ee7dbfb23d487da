package gridborne.portal.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider of the configuration; without an issuer there is none. */
@Named("sso")
@ApplicationScoped
public class OidcSettings {

    @Inject
    @ConfigProperty(name = "gridborne.oidc.issuer")
    private Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "gridborne.oidc.client-id")
    private Optional<String> clientId;

    @Inject
    @ConfigProperty(name = "gridborne.oidc.client-secret")
    private Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "gridborne.oidc.name")
    private Optional<String> name;

    public boolean isOn() {
        return issuer.isPresent() && clientId.isPresent();
    }

    /** What people call it, on the button. */
    public String getName() {
        return name.orElse("Single sign-on");
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId.orElseThrow();
    }

    Optional<String> clientSecret() {
        return clientSecret;
    }
}
