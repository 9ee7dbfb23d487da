package gridborne.stack;

import gridborne.stack.chain.Anvil;
import gridborne.stack.database.Postgres;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Secrets;
import gridborne.stack.mail.MailSink;
import gridborne.stack.mqtt.Broker;
import gridborne.stack.portal.Delivery;
import gridborne.stack.portal.PayaraMicro;
import gridborne.stack.stripe.StripeSandbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parts of one stack and how they know of each other. What is somebody's own is no part. */
final class Assembly {

    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Optional<Postgres> postgres;
    private final Optional<Anvil> anvil;
    private final Optional<StripeSandbox> sandbox;
    private final Optional<MailSink> mail;
    private final Optional<Broker> broker;
    private final PayaraMicro payara;

    Assembly(Settings settings, DataDirectory data) {
        this.settings = settings;
        this.data = data;
        this.secrets = new Secrets(data);
        Processes processes = new Processes(data);
        Ports ports = new Ports(data);
        this.postgres = settings.database().isPresent() ? Optional.empty() : Optional.of(
                new Postgres(settings.stackHome(), data, processes, ports, secrets));
        this.anvil = settings.chain().isPresent() ? Optional.empty() : Optional.of(
                new Anvil(settings.project(), data, processes, ports));
        this.sandbox = settings.stripe().isPresent() ? Optional.empty() : Optional.of(
                new StripeSandbox(ports, data.directory("stripe")));
        this.mail = settings.mail().isPresent() ? Optional.empty() : Optional.of(
                new MailSink(ports, data.directory("mail")));
        this.broker = settings.mqtt().isPresent() ? Optional.empty() : Optional.of(
                new Broker(ports, data.directory("mqtt")));
        this.payara = new PayaraMicro(Delivery.in(settings.stackHome()), settings.port(),
                () -> environment().variables(), data, processes);
    }

    /** In the order of their start. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        postgres.ifPresent(parts::add);
        anvil.ifPresent(parts::add);
        sandbox.ifPresent(parts::add);
        mail.ifPresent(parts::add);
        broker.ifPresent(parts::add);
        parts.add(payara);
        return parts;
    }

    Secrets secrets() {
        return secrets;
    }

    Optional<StripeSandbox> sandbox() {
        return sandbox;
    }

    Optional<MailSink> mail() {
        return mail;
    }

    Optional<Broker> broker() {
        return broker;
    }

    /** Of our broker, or of somebody's own. */
    URI mqttUrl() {
        return settings.mqtt().orElseGet(() -> broker.orElseThrow().url());
    }

    PayaraMicro payara() {
        return payara;
    }

    String bootstrapToken() {
        return secrets.kept("bootstrap-token", Secrets::hex);
    }

    PortalEnvironment environment() {
        PortalEnvironment environment = new PortalEnvironment(settings,
                settings.secretKey().orElseGet(() -> secrets.kept("secret-key", Secrets::base64)),
                bootstrapToken(), data.directory("keystore"));
        environment.tellOf(settings.database()
                .orElseGet(() -> postgres.orElseThrow().access()));
        environment.tellOf(settings.chain().orElseGet(() -> anvil.orElseThrow().access()));
        environment.tellOf(settings.stripe().orElseGet(() -> sandbox.orElseThrow().apiBase()));
        environment.tellOf(settings.mail().orElseGet(() -> mail.orElseThrow().access()));
        environment.tellOfBroker(mqttUrl());
        return environment;
    }
}
