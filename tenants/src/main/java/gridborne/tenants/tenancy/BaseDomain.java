package gridborne.tenants.tenancy;

/**
 * The domain under which all utilities live. {@code localhost} is served in plain HTTP on our own
 * port; any other domain is expected behind TLS on the usual one, unless it names a port itself.
 */
record BaseDomain(String name, String portSuffix) {

    static BaseDomain of(String configured, int port) {
        int colon = configured.lastIndexOf(':');
        if (colon >= 0) {
            return new BaseDomain(configured.substring(0, colon), configured.substring(colon));
        }
        return new BaseDomain(configured, isLocal(configured) && port != 80 ? ":" + port : "");
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

    private static boolean isLocal(String domain) {
        return domain.equals("localhost") || domain.endsWith(".localhost");
    }
}
