package gridborne.tenants.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.mail.MailAddress;
import gridborne.tenants.database.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;

import java.io.StringReader;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Letters as the database keeps them: as JSON under the portal's key. */
@ApplicationScoped
public class SealedLetters {

    private Sealed sealed;

    protected SealedLetters() {
    }

    @Inject
    public SealedLetters(Sealed sealed) {
        this.sealed = sealed;
    }

    byte[] seal(Letter letter) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("to", letter.to().value())
                .add("locale", letter.locale().toLanguageTag()).add("subject", letter.subject())
                .add("paragraphs", Json.createArrayBuilder(letter.paragraphs()));
        letter.link().ifPresent(link -> json.add("link", Json.createObjectBuilder()
                .add("label", link.label()).add("address", link.address().toString())));
        return sealed.seal(json.build().toString().getBytes(UTF_8));
    }

    Letter open(String cause, byte[] content) {
        try (JsonReader reader = Json.createReader(
                new StringReader(new String(sealed.open(content), UTF_8)))) {
            JsonObject json = reader.readObject();
            return new Letter(cause, new MailAddress(json.getString("to")),
                    Locale.forLanguageTag(json.getString("locale")), json.getString("subject"),
                    json.getJsonArray("paragraphs").getValuesAs(JsonString::getString),
                    Optional.ofNullable(json.getJsonObject("link")).map(SealedLetters::link));
        }
    }

    private static Link link(JsonObject json) {
        return new Link(json.getString("label"), URI.create(json.getString("address")));
    }
}
