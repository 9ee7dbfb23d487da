package gridborne.stack.demo;

import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** A pool of the demo: who founds it, what for, what they give, and which device it cares for. */
record DemoPool(JsonObject description) {

    String founder() {
        return description.getString("founder");
    }

    /** Under the keys of its steps: entered again, it is the same one. */
    void bringIn(Site founder, String key, Operations operations) {
        String path = "/api/v1/pools/" + Expect.success("the pool", founder.post("/api/v1/pools",
                Json.createObjectBuilder().add("name", description.get("name"))
                        .add("purpose", description.get("purpose"))
                        .add("goal", description.get("goal"))
                        .add("limit", description.get("limit")).build(), key + "-pool"))
                .text("code");
        Expect.success("its founder's name", founder.put(path + "/membership",
                Json.createObjectBuilder().add("shown", true).build(), key + "-pool-shown"));
        Expect.success("its device", founder.put(path + "/devices/"
                + description.getString("device"), Json.createObjectBuilder()
                        .add("monthly", description.get("monthly")).build(),
                key + "-pool-device"));
        operations.add("the first coins of the pool", founder, Expect.success("its first coins",
                founder.post(path + "/contributions", Json.createObjectBuilder()
                        .add("coins", description.get("coins")).build(), key + "-pool-coins"))
                .text("operation"));
    }
}
