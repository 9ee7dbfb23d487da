package gridborne.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token of the configuration with which the first operator is named. Without one in the
 * configuration nobody can be.
 */
@ApplicationScoped
class BootstrapToken {

    @Inject
    @ConfigProperty(name = "gridborne.bootstrap-token")
    private Optional<String> configured;

    boolean is(String presented) {
        return configured.filter(token -> !token.isBlank())
                .map(token -> MessageDigest.isEqual(bytes(token), bytes(presented)))
                .orElse(false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
