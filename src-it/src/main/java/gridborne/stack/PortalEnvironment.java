package gridborne.stack;

import gridborne.stack.chain.ChainAccess;
import gridborne.stack.database.DatabaseAccess;
import gridborne.stack.mail.MailAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a portal is told at its start. It goes there as environment variables: unlike arguments,
 * other users of the machine cannot read them.
 */
final class PortalEnvironment {

    private static final String ORDERS = "gridborne.orders.person-at-once";
    private final Map<String, String> values = new TreeMap<>();

    PortalEnvironment(Settings settings, String secretKey, String bootstrapToken, Path keystore) {
        tell("gridborne.port", Integer.toString(settings.port()));
        tell("gridborne.base-domain", settings.baseDomain());
        tell("gridborne.demo", Boolean.toString(settings.demo()));
        tell("gridborne.secret-key", secretKey);
        tell("gridborne.bootstrap-token", bootstrapToken);
        tell("gridborne.chain.keystore", keystore.toString());
        Options.ofThisProcess().find(ORDERS).ifPresent(atOnce -> tell(ORDERS, atOnce));
    }

    void tellOf(DatabaseAccess database) {
        tell("gridborne.db.url", database.url());
        tell("gridborne.db.owner", database.owner());
        tell("gridborne.db.owner-password", database.ownerPassword());
        tell("gridborne.db.user", database.user());
        tell("gridborne.db.password", database.password());
    }

    void tellOf(ChainAccess chain) {
        tell("gridborne.chain.rpc-url", chain.rpcUrl().toString());
        tell("gridborne.chain.id", Long.toString(chain.id()));
    }

    void tellOf(URI stripe) {
        tell("gridborne.stripe.api-base", stripe.toString());
    }

    void tellOf(MailAccess mail) {
        tell("gridborne.mail.host", mail.host());
        tell("gridborne.mail.port", Integer.toString(mail.port()));
        tell("gridborne.mail.from", mail.from());
        tell("gridborne.mail.starttls", Boolean.toString(mail.startTls()));
        mail.user().ifPresent(user -> tell("gridborne.mail.user", user));
        mail.password().ifPresent(password -> tell("gridborne.mail.password", password));
    }

    void tellOfBroker(URI mqtt) {
        tell("gridborne.mqtt.url", mqtt.toString());
    }

    private void tell(String name, String value) {
        values.put(name, value);
    }

    Map<String, String> byName() {
        return Map.copyOf(values);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        values.forEach((name, value) -> variables.put(Options.environmentName(name), value));
        return variables;
    }
}
