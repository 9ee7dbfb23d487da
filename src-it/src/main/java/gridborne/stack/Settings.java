package gridborne.stack;

import gridborne.stack.chain.ChainAccess;
import gridborne.stack.database.DatabaseAccess;
import gridborne.stack.machine.Refusal;
import gridborne.stack.mail.MailAccess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a stack is to be.
 *
 * @param project the directory of the source tree, where the build has put things
 * @param stackHome where the build gathered what is started
 * @param database somebody's own, instead of one of ours
 * @param chain somebody's own, instead of one of ours
 * @param stripe another Stripe than the sandbox
 * @param mail a mail server that delivers, instead of our sink
 * @param mqtt a broker of somebody's own, instead of ours
 */
public record Settings(int port, Path project, Path stackHome, Path data, String baseDomain,
        boolean demo, Optional<String> secretKey, Optional<DatabaseAccess> database,
        Optional<ChainAccess> chain, Optional<URI> stripe, Optional<MailAccess> mail,
        Optional<URI> mqtt) {

    private static final int PORT = 8080;

    static Settings of(Options options) {
        Path project = options.find("gridborne.project").map(Path::of).map(Path::normalize)
                .orElseGet(Settings::projectAroundHere);
        return new Settings(
                options.number("gridborne.port", PORT),
                project,
                options.find("gridborne.stack.home").map(Path::of)
                        .orElse(project.resolve("src-it/target/stack")),
                options.find("gridborne.data").map(Path::of).orElse(project.resolve("data")),
                options.find("gridborne.base-domain").orElse("localhost"),
                options.isOn("gridborne.demo", true),
                options.find("gridborne.secret-key"),
                database(options),
                chain(options),
                options.find("gridborne.stripe.api-base").map(URI::create),
                MailOptions.in(options),
                options.find("gridborne.mqtt.url").map(URI::create));
    }

    private static Optional<DatabaseAccess> database(Options options) {
        String because = "a database of your own (gridborne.db.url)";
        return options.find("gridborne.db.url").map(url -> new DatabaseAccess(url,
                options.require("gridborne.db.owner", because),
                options.require("gridborne.db.owner-password", because),
                options.require("gridborne.db.user", because),
                options.require("gridborne.db.password", because)));
    }

    private static Optional<ChainAccess> chain(Options options) {
        return options.find("gridborne.chain.rpc-url").map(url -> {
            options.require("gridborne.chain.id", "a chain of your own (gridborne.chain.rpc-url)");
            return new ChainAccess(URI.create(url), options.number("gridborne.chain.id", 0));
        });
    }

    private static Path projectAroundHere() {
        Path here = Path.of("").toAbsolutePath();
        for (Path place = here; place != null; place = place.getParent()) {
            if (Files.exists(place.resolve("src-it/pom.xml"))) {
                return place;
            }
        }
        throw new Refusal(here + " is not inside Gridborne's source tree; go there, or say where"
                + " it is with -Dgridborne.project=<directory>.");
    }

    public Settings withPort(int otherPort) {
        return new Settings(otherPort, project, stackHome, data, baseDomain, demo, secretKey,
                database, chain, stripe, mail, mqtt);
    }
}
