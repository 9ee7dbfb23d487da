package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/**
 * A utility that leaves: suspended, exported, deleted by two operators. Its file has every table
 * and no secret; afterwards no table has a row of it, and nobody gets its name.
 */
@OnTheStack
class AHandedOverUtilityIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String WALLED = """
            select string_agg(c.relname, ',' order by c.relname) from pg_class c
            where c.relkind in ('r', 'p') and not c.relispartition and c.relforcerowsecurity
              and exists (select from pg_attribute k
                          where k.attrelid = c.oid and k.attname = 'tenant_id')""";
    /** What only serves the running portal, or lets somebody in. */
    private static final List<String> LEFT_OUT = List.of("billing_webhook_secret",
            "chain_actor_key", "chain_lease", "tenant_attempt", "tenant_change", "tenant_deletion",
            "tenant_export", "tenant_export_piece", "tenant_founding", "tenant_founding_step",
            "tenant_idempotency", "tenant_idempotency_part", "tenant_import",
            "tenant_import_progress", "tenant_link", "tenant_listener_secret", "tenant_token");

    private static final String WORDS = "The words of a contract, "
            + "of which the chain knows the hash only.";

    private Api operators;
    private OwnUtility utility;
    private String slug;
    private String tenant;

    @Test
    void leavesNothingButItsName(LocalStack stack) throws Exception {
        // given: two utilities with an hour each
        operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        OwnUtility neighbour = OwnUtility.of(stack);
        utility = OwnUtility.of(stack);
        utility.nextHour();
        String document = utility.admin.with("Content-Type", "application/octet-stream")
                .post("/api/v1/documents?name=contract.pdf", WORDS).expect(201).text("hash");
        int neighbours = neighbour.nextHour();
        slug = slug(utility);
        tenant = "/api/v1/tenants/" + slug;

        try (TenantDatabase rows = TenantDatabase.asOwner(stack.portalSettings(), slug);
                TenantDatabase others = TenantDatabase.asOwner(stack.portalSettings(),
                        slug(neighbour))) {
            // when: it is taken along, and goes
            refusedUntilItStandsStill();
            Map<String, byte[]> files = opened(export());
            assertTakenAlong(files, rows);
            assertOpened(files, document);
            long readings = others.number("select count(*) from tenant_reading");
            goes(second(stack.access().baseUrl()));

            // then
            for (String table : rows.text(WALLED).split(",")) {
                assertTrue(Patience.until(LIMIT, () ->
                        rows.number("select count(*) from " + table) == 0), table);
            }
            assertEquals(readings, others.number("select count(*) from tenant_reading"));
        }
        operators.get(tenant).expectProblem(404);
        assertEquals(404, utility.guest.get("/").status());
        operators.post("/api/v1/tenants", OwnUtility.wish(slug)).expectProblem(409);
        assertEquals(neighbours + 1, neighbour.nextHour());
    }

    private void refusedUntilItStandsStill() {
        operators.post(tenant + "/deletion", typed(slug)).expectProblem(409);
        operators.post(tenant + "/suspension", "{\"reason\":\"it leaves\"}").expect(200);
        operators.post(tenant + "/deletion", typed(slug)).expectProblem(409);
        utility.rosa.get("/api/v1/exports").expectProblem(403);

        // what changes afterwards makes an export old
        export();
        operators.delete(tenant + "/suspension").expect(200);
        utility.admin.patch("/api/v1/meters/HOUSE-1", "{\"name\":\"Changed\"}").expect(200);
        operators.post(tenant + "/suspension", "{\"reason\":\"it leaves\"}").expect(200);
        operators.post(tenant + "/deletion", typed(slug)).expectProblem(409);
    }

    /** The number of a new one, once it is ready. */
    private String export() {
        String id = operators.post(tenant + "/exports", "{}").expect(202).text("id");
        assertTrue(Patience.until(LIMIT, () -> latest().getString("state").equals("READY")),
                () -> latest().toString());
        assertEquals(id, latest().getString("id"));
        return id;
    }

    private JsonObject latest() {
        return operators.get(tenant + "/exports").expect(200).array().getJsonObject(0);
    }

    /** The operator's copy is closed to them; the admin's is a ZIP of the very same bytes. */
    private Map<String, byte[]> opened(String id) throws Exception {
        byte[] closed = bytes(operators, tenant + "/exports/" + id + "/file");
        assertEquals("Salted__", new String(closed, 0, 8, StandardCharsets.US_ASCII));
        assertEquals(latest().getString("sha256"), sha256(closed));
        JsonObject own = utility.admin.get("/api/v1/exports").expect(200).array()
                .getJsonObject(0);
        byte[] open = bytes(utility.admin, "/api/v1/exports/" + id + "/file");
        assertTrue(Arrays.equals(open, decrypted(closed, own.getString("phrase"))));
        return entries(open);
    }

    /** As openssl enc -d -aes-256-cbc -pbkdf2 does it. */
    private static byte[] decrypted(byte[] closed, String phrase) throws Exception {
        byte[] salt = Arrays.copyOfRange(closed, 8, 16);
        byte[] key = javax.crypto.SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new javax.crypto.spec.PBEKeySpec(phrase.toCharArray(), salt,
                        10_000, 48 * 8)).getEncoded();
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(javax.crypto.Cipher.DECRYPT_MODE, new javax.crypto.spec.SecretKeySpec(key, 0,
                32, "AES"), new javax.crypto.spec.IvParameterSpec(key, 32, 16));
        return cipher.doFinal(closed, 16, closed.length - 16);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** Every table that has a wall is in it, or on the list above; the hashes are right. */
    private static void assertTakenAlong(Map<String, byte[]> files, TenantDatabase rows)
            throws Exception {
        JsonObject manifest = json(new String(files.get("manifest.json"), StandardCharsets.UTF_8));
        List<String> expected = Arrays.stream(rows.text(WALLED).split(","))
                .filter(table -> !LEFT_OUT.contains(table)).map(table -> table + ".csv").toList();
        assertEquals(expected, manifest.getJsonArray("files").getValuesAs(JsonObject.class)
                .stream().map(file -> file.getString("file")).toList());
        for (JsonObject file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
            byte[] content = files.get(file.getString("file"));
            assertEquals(file.getString("sha256"), sha256(content), file.getString("file"));
            String text = new String(content, StandardCharsets.UTF_8);
            assertFalse(text.contains("$argon2"), file.getString("file"));
            assertEquals(rows.number("select count(*) from " + file.getString("file")
                    .replace(".csv", "")), file.getJsonNumber("rows").longValue(),
                    file.getString("file"));
        }
        assertTrue(new String(files.get("tenant_person.csv"), StandardCharsets.UTF_8)
                .contains("rosa"));
        assertTrue(manifest.getJsonObject("chain").getString("contract").startsWith("0x"));
    }

    /** The chain has its hash only: what was agreed must not go with the portal. */
    private static void assertOpened(Map<String, byte[]> files, String hash) throws Exception {
        JsonObject listed = json(new String(files.get("manifest.json"), StandardCharsets.UTF_8))
                .getJsonArray("documents").getJsonObject(0);
        byte[] content = files.get(listed.getString("file"));

        assertEquals("documents/" + hash, listed.getString("file"));
        assertEquals("contract.pdf", listed.getString("name"));
        assertEquals(WORDS, new String(content, StandardCharsets.UTF_8));
        assertEquals(sha256(content), listed.getString("sha256"));
    }

    /** Another operator, by the link the first one hands over. */
    private Api second(String base) {
        String login = "second-" + UUID.randomUUID().toString().substring(0, 8);
        String link = operators.post("/api/v1/operators/invitations", Json.createObjectBuilder()
                .add("name", "Second").add("login", login)).expect(201).text("link");
        Api.at(base).with("Content-Type", "application/x-www-form-urlencoded")
                .post(URI.create(link).getPath(), "password="
                        + OwnUtility.PASSWORD.replace(" ", "+")).expect(303);
        return Api.at(base).as(Api.at(base).post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "test").add("login", login).add("password", OwnUtility.PASSWORD))
                .expect(201).text("token"));
    }

    private void goes(Api second) {
        operators.post(tenant + "/deletion/confirmation", typed(slug)).expectProblem(409);
        operators.post(tenant + "/deletion", typed(slug)).expect(202);
        operators.post(tenant + "/deletion/confirmation", typed(slug)).expectProblem(409);
        second.post(tenant + "/deletion/confirmation", typed("another")).expectProblem(422);
        assertEquals("gone", second.post(tenant + "/deletion/confirmation", typed(slug))
                .expect(200).text("state"));
        second.post(tenant + "/deletion/confirmation", typed(slug)).expectProblem(404);
    }

    private static String typed(String slug) {
        return "{\"slug\":\"" + slug + "\"}";
    }

    private static String slug(OwnUtility one) {
        return URI.create(one.url()).getHost().split("\\.")[0];
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] bytes(Api who, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + who.port() + path)).header("Host", URI.create(who.url())
                .getAuthority()).header("Authorization", "Bearer " + who.token()).build(),
                BodyHandlers.ofByteArray()).body();
    }
}
