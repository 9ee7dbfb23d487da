package gridborne.stack.trials;

import gridborne.stack.chain.TrialChain;
import gridborne.stack.database.DatabaseAccess;
import gridborne.stack.database.Postgres;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Secrets;
import gridborne.stack.portal.Delivery;
import gridborne.stack.portal.Portal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A database, a chain behind a proxy, and any number of portals on them; empty at first. */
final class TrialWorld implements AutoCloseable {

    static final String HOST = "localhost";
    static final String PASSWORD = "a long enough password";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final DataDirectory data;
    private final Path directory;
    private final Delivery delivery;
    private final Postgres postgres;
    private final String bootstrapToken = Secrets.hex();
    private final List<TrialNode> nodes = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private String operatorToken = "";
    final TrialChain chain;
    final RpcProxy proxy;

    /** @param war what the portals run: the product's own, or that with another clock in it */
    TrialWorld(Path directory, Path war) {
        this.directory = directory;
        Path home = Path.of(System.getProperty("gridborne.stack.home"));
        delivery = new Delivery(home.resolve("payara-micro.jar"), war);
        data = DataDirectory.open(directory.resolve("data"), 0);
        postgres = new Postgres(home, data, new Processes(data), new Ports(data),
                new Secrets(data));
        postgres.start();
        chain = TrialChain.start(Path.of(System.getProperty("gridborne.project")));
        proxy = new RpcProxy(chain.port());
        tell();
    }

    static Path productsWar() {
        return Path.of(System.getProperty("gridborne.stack.home")).resolve("portal.war");
    }

    private void tell() {
        DatabaseAccess database = postgres.access();
        settings.putAll(Map.of("gridborne.base-domain", HOST, "gridborne.demo", "true",
                "gridborne.secret-key", Secrets.base64(),
                "gridborne.bootstrap-token", bootstrapToken,
                "gridborne.chain.keystore", data.directory("keystore").toString(),
                "gridborne.chain.rpc-url", "http://127.0.0.1:" + proxy.port(),
                "gridborne.chain.id", Long.toString(TrialChain.ID),
                // Nobody pays here.
                "gridborne.stripe.api-base", "http://127.0.0.1:1"));
        settings.putAll(Map.of("gridborne.db.url", database.url(),
                "gridborne.db.owner", database.owner(),
                "gridborne.db.owner-password", database.ownerPassword(),
                "gridborne.db.user", database.user(),
                "gridborne.db.password", database.password()));
    }

    /** What a portal is told. */
    Map<String, String> settings() {
        return settings;
    }

    /** One more, told something beside what all are told; started. */
    TrialNode node(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(more);
        TrialNode node = new TrialNode(directory.resolve("node-" + nodes.size()), delivery, all);
        nodes.add(node);
        node.start();
        if (nodes.size() == 1) {
            operatorToken = appointOperator(node.portal());
        }
        return node;
    }

    private String appointOperator(Portal portal) {
        expect(portal.site(HOST).as(bootstrapToken).post("/api/v1/operators",
                Json.createObjectBuilder().add("name", "Operator").add("login", "operator")
                        .add("password", PASSWORD).build()));
        return token(portal.site(HOST), "operator");
    }

    Site operator() {
        return nodes.get(0).portal().site(HOST).as(operatorToken);
    }

    static String token(Site site, String login) {
        return expect(site.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "trial")
                .add("login", login).add("password", PASSWORD).build())).text("token");
    }

    static Reply expect(Reply reply) {
        if (!reply.isSuccess()) {
            throw new IllegalStateException(reply.status() + ": " + reply.body());
        }
        return reply;
    }

    /** As kill -9 to the server, and another start; what was committed is there again. */
    void killAndRestartDatabase() {
        killDatabase();
        startDatabase();
    }

    void killDatabase() {
        try {
            String mark = Files.readString(data.path("run/postgres"));
            ProcessHandle server = ProcessHandle.of(Long.parseLong(mark.split(" ")[0]))
                    .orElseThrow();
            server.destroyForcibly();
            if (!Patience.until(SOON, () -> !server.isAlive())) {
                throw new IllegalStateException("Kill -9 did not end PostgreSQL.");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        postgres.stop();
    }

    void startDatabase() {
        postgres.start();
    }

    @Override
    public void close() {
        nodes.forEach(TrialNode::close);
        proxy.close();
        chain.close();
        postgres.stop();
        data.close();
    }
}
