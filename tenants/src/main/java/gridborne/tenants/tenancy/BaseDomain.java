package gridborne.tenants.tenancy;

import java.util.Locale;
import java.util.Optional;

/**
 * The domain under which all utilities live. {@code localhost} is served in plain HTTP on our own
 * port; any other domain is expected behind TLS on the usual one, unless it names a port itself.
 */
record BaseDomain(String name, String portSuffix) {

    /** The label of the base domain itself, which is the platform's. */
    static final String NO_LABEL = "";

    static BaseDomain of(String configured, int port) {
        int colon = configured.lastIndexOf(':');
        if (colon >= 0) {
            return new BaseDomain(configured.substring(0, colon), configured.substring(colon));
        }
        return new BaseDomain(configured, isLocal(configured) && port != 80 ? ":" + port : "");
    }

    /** What stands in front of the base domain; nothing at all for hosts that are not below it. */
    Optional<String> labelOf(String hostHeader) {
        String host = withoutPort(hostHeader.strip().toLowerCase(Locale.ROOT));
        if (host.equals(name)) {
            return Optional.of(NO_LABEL);
        }
        if (!host.endsWith("." + name)) {
            return Optional.empty();
        }
        return Optional.of(host.substring(0, host.length() - name.length() - 1))
                .filter(label -> !label.isEmpty() && label.indexOf('.') < 0);
    }

    boolean plainLocal() {
        return isLocal(name);
    }

    String url() {
        return scheme() + name + portSuffix;
    }

    String urlOf(String slug) {
        return scheme() + slug + "." + name + portSuffix;
    }

    private String scheme() {
        return plainLocal() ? "http://" : "https://";
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 ? host : host.substring(0, colon);
    }

    private static boolean isLocal(String domain) {
        return domain.equals("localhost") || domain.endsWith(".localhost");
    }
}
