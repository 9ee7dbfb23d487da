package gridborne.portal.passkeys;

import gridborne.tenants.people.Passkey;
import gridborne.tenants.people.Person;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.List;

/** What a browser is handed, in the JSON that WebAuthn gives it. */
final class Options {

    private Options() {
    }

    static String toSignIn(Question question, Place here) {
        return Json.createObjectBuilder().add("challenge", question.challenge())
                .add("rpId", here.host()).add("timeout", Questions.PATIENCE.toMillis())
                .add("userVerification", "required").build().toString();
    }

    /** A device that has one of the known keys is not given another. */
    static String toAdd(Question question, Place here, String site, Person person,
                        List<Passkey> known) {
        JsonArrayBuilder kinds = Json.createArrayBuilder();
        WebAuthn.ALGORITHMS.forEach(kind -> kinds.add(Json.createObjectBuilder()
                .add("type", "public-key").add("alg", kind.getValue())));
        JsonArrayBuilder excluded = Json.createArrayBuilder();
        known.forEach(key -> excluded.add(credential(key)));
        return Json.createObjectBuilder().add("challenge", question.challenge())
                .add("rp", Json.createObjectBuilder().add("id", here.host()).add("name", site))
                .add("user", Json.createObjectBuilder()
                        .add("id", Base64.getUrlEncoder().withoutPadding()
                                .encodeToString(WebAuthn.handle(person.id())))
                        .add("name", person.login()).add("displayName", person.name()))
                .add("pubKeyCredParams", kinds).add("excludeCredentials", excluded)
                .add("timeout", Questions.PATIENCE.toMillis()).add("attestation", "none")
                .add("authenticatorSelection", Json.createObjectBuilder()
                        .add("residentKey", "required").add("requireResidentKey", true)
                        .add("userVerification", "required")).build().toString();
    }

    private static JsonObjectBuilder credential(Passkey passkey) {
        return Json.createObjectBuilder().add("type", "public-key")
                .add("id", passkey.key().credential().value())
                .add("transports", Json.createArrayBuilder(passkey.key().transports()));
    }
}
