package gridborne.tenants.mail;

import gridborne.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Clock;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server of the configuration, the same for all tenants: {@code gridborne.mail.host},
 * {@code port}, {@code user}, {@code password}, {@code from} and {@code starttls}, which is on
 * unless it is turned off: a password is never sent in the clear by accident.
 */
@ApplicationScoped
public class MailServer {

    private static final String PATIENCE_MILLISECONDS = "10000";

    private Optional<Session> session = Optional.empty();
    private MailAddress from;
    private Clock clock;

    protected MailServer() {
    }

    @Inject
    public MailServer(@ConfigProperty(name = "gridborne.mail.host") Optional<String> host,
            @ConfigProperty(name = "gridborne.mail.port", defaultValue = "587") int port,
            @ConfigProperty(name = "gridborne.mail.user") Optional<String> user,
            @ConfigProperty(name = "gridborne.mail.password") Optional<String> password,
            @ConfigProperty(name = "gridborne.mail.from") Optional<String> from,
            @ConfigProperty(name = "gridborne.mail.starttls", defaultValue = "true")
            boolean startTls, Clock clock) {
        this.clock = clock;
        this.session = host.filter(name -> !name.isBlank()).map(name -> Session.getInstance(
                properties(name, port, user.isPresent(), startTls), login(user, password)));
        if (session.isPresent()) {
            this.from = new MailAddress(from.orElseThrow(() -> new IllegalStateException(
                    "gridborne.mail.host is set, but not gridborne.mail.from, the address in"
                    + " whose name mail is sent.")));
        }
    }

    private static Properties properties(String host, int port, boolean auth, boolean startTls) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.auth", Boolean.toString(auth));
        // Where encryption is asked for, a server that has none gets nothing.
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLISECONDS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLISECONDS);
        return properties;
    }

    private static Authenticator login(Optional<String> user, Optional<String> password) {
        return user.isEmpty() ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user.get(), password.orElse(""));
            }
        };
    }

    public boolean isConfigured() {
        return session.isPresent();
    }

    SendResult send(QueuedLetter queued, Letterhead head) {
        try {
            Transport.send(Envelope.of(session.orElseThrow(), from, queued, head,
                    clock.instant()));
            return new SendResult.Sent();
        } catch (MessagingException failed) {
            return MailFailure.of(failed, queued.letter().to());
        }
    }
}
