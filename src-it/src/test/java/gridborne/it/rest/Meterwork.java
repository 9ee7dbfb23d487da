package gridborne.it.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;

/** A meter of an own utility, and what tests do to it. */
record Meterwork(OwnUtility utility, String code) {

    /** A house that shows 1000 Wh and counts only what a test says. */
    static Meterwork added(OwnUtility utility, String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
        return new Meterwork(utility, code);
    }

    String path() {
        return "/api/v1/meters/" + code;
    }

    Answer shows(long registerWh) {
        return utility.gateway.post(path() + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh));
    }

    Answer showed(long registerWh, String at) {
        return utility.gateway.post(path() + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh).add("at", at));
    }

    Answer replaced(long finalRegister, long startRegister) {
        return utility.admin.post(path() + "/replacement", Json.createObjectBuilder()
                .add("final_register_wh", finalRegister).add("start_register_wh", startRegister));
    }

    Answer retired() {
        return utility.admin.post(path() + "/retirement", "");
    }

    /** As the admin sees it. */
    JsonObject known() {
        return utility.admin.get(path()).expect(200).json();
    }

    /** The latest reading of it that waits for the admin. */
    JsonObject held() {
        return utility.admin.get("/api/v1/readings?quality=HELD").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("meter").equals(code)).findFirst().orElseThrow();
    }

    Answer reviewed(JsonObject held, String word) {
        return utility.admin.post("/api/v1/readings/" + held.getInt("id") + "/" + word, "");
    }

    /** Its line in the hour that settles now; nothing where no energy of it was reported. */
    Optional<JsonObject> lineOfTheNextHour() {
        return lineOf(utility.nextHour());
    }

    /** What it counted in a settled hour. */
    int energyOf(int hour) {
        return lineOf(hour).map(line -> line.getInt("energy_wh")).orElse(0);
    }

    private Optional<JsonObject> lineOf(int hour) {
        int number = known().getInt("number");
        return utility.guest.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("meter") == number).findFirst();
    }

    int energyOfTheNextHour() {
        return lineOfTheNextHour().orElseThrow().getInt("energy_wh");
    }
}
