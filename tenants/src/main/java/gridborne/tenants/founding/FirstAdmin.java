package gridborne.tenants.founding;

import gridborne.mail.MailAddress;
import gridborne.tenants.look.Colour;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;

/** What the steps after the first need to know: who is invited, and in which colour. */
public record FirstAdmin(String name, MailAddress mail, Optional<Colour> accent) {

    static FirstAdmin of(FoundingWish wish) {
        return new FirstAdmin(wish.adminName(), wish.adminMail(), wish.accent());
    }

    String text() {
        var json = Json.createObjectBuilder().add("name", name).add("mail", mail.value());
        accent.ifPresent(colour -> json.add("accent", colour.toString()));
        return json.build().toString();
    }

    static FirstAdmin read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new FirstAdmin(json.getString("name"), new MailAddress(json.getString("mail")),
                    Optional.ofNullable(json.getString("accent", null)).map(Colour::parse));
        }
    }
}
