package gridborne.stack.demo;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** Somebody of the demo; {@code pays} at the utility's counter before the demo begins. */
record DemoPerson(String name, String login, JsonArray roles, String pays) {

    static DemoPerson of(JsonObject json) {
        return new DemoPerson(json.getString("name"), json.getString("login"),
                json.getJsonArray("roles"), json.getString("pays", ""));
    }

    boolean isAdmin() {
        return roles.getValuesAs(JsonString::getString).contains("ADMIN");
    }
}
