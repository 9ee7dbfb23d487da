package gridborne.portal.rest.json;

import gridborne.grid.AccountNumber;
import gridborne.portal.boundary.AccountRef;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** An account by its owner's login (a string) or by its number (an integer). */
record AccountRefForm() implements ValueForm<AccountRef> {

    private static final TextForm<String> LOGIN = new TextForm<>(String.class, login -> login,
            login -> login, "a login", "carlos");
    private static final IntegerForm<AccountNumber> NUMBER = new IntegerForm<>(AccountNumber.class,
            AccountNumber::new, AccountNumber::value, "the number of an account");

    @Override
    public Class<AccountRef> type() {
        return AccountRef.class;
    }

    @Override
    public AccountRef read(JsonValue json) {
        if (json instanceof JsonString) {
            return new AccountRef.OfPerson(LOGIN.read(json));
        }
        if (json instanceof JsonNumber) {
            return new AccountRef.Numbered(NUMBER.read(json));
        }
        throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint() + ".");
    }

    @Override
    public JsonValue write(AccountRef account) {
        if (account instanceof AccountRef.OfPerson person) {
            return LOGIN.write(person.login());
        }
        return NUMBER.write(((AccountRef.Numbered) account).number());
    }

    @Override
    public JsonObject schema() {
        JsonArrayBuilder either = Json.createArrayBuilder()
                .add(LOGIN.schema()).add(NUMBER.schema());
        return Json.createObjectBuilder().add("oneOf", either).add("description", hint()).build();
    }

    @Override
    public String hint() {
        return "a login such as \"carlos\" or the number of an account such as 3";
    }
}
