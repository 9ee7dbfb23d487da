package gridborne.tenants.links;

import gridborne.mail.MailAddress;
import gridborne.tenants.people.HashedPassword;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Registration;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;

/** Promises as the database keeps them, before they are sealed. */
final class PromiseText {

    private static final String KIND = "kind";
    private static final String PERSON = "person";

    private PromiseText() {
    }

    static String of(Promise promise) {
        var json = Json.createObjectBuilder().add(KIND, promise.getClass().getSimpleName());
        promise.person().ifPresent(person -> json.add(PERSON, person.toString()));
        if (promise instanceof Promise.Joining joining) {
            json.add("login", joining.registration().login())
                    .add("name", joining.registration().name())
                    .add("password", joining.registration().password().hash());
        } else if (promise instanceof Promise.Founding founding) {
            json.add("wish", FoundingText.of(founding.wish()));
        } else if (promise instanceof Promise.NewAddress address) {
            json.add("address", address.address().value());
        }
        return json.build().toString();
    }

    static Promise read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return switch (json.getString(KIND)) {
                case "Joining" -> new Promise.Joining(new Registration(json.getString("login"),
                        json.getString("name"), new HashedPassword(json.getString("password"))));
                case "Founding" -> new Promise.Founding(
                        FoundingText.read(json.getJsonObject("wish")));
                case "NewPassword" -> new Promise.NewPassword(person(json));
                case "Invitation" -> new Promise.Invitation(person(json));
                case "NewAddress" -> new Promise.NewAddress(person(json),
                        new MailAddress(json.getString("address")));
                default -> throw new IllegalStateException("No such promise: " + json.keySet());
            };
        }
    }

    private static PersonId person(JsonObject json) {
        return new PersonId(UUID.fromString(json.getString(PERSON)));
    }
}
