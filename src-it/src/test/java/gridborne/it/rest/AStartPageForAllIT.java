package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The start page is made once for all, as long as it is true (S10.1); nobody is to notice. */
@OnTheStack
class AStartPageForAllIT {

    private static final Duration SOON = Duration.ofSeconds(4);
    private static final int ROUNDS = 5;
    private static final int GUESTS = 120;
    private static final String OWN = "Test of REST";

    private static OwnUtility utility;
    private static Api other;
    private static String otherName;

    /** A guest, and what they have to find in their page. */
    private record Guest(Api api, String name, String nobodysName, String language) {

        /** What is wrong; empty, as it should be. */
        private String complaint() {
            String page = page(api);
            boolean right = page.contains(name) && !page.contains(nobodysName)
                    && page.contains("lang=\"" + language + "\"");
            return right ? "" : "not the page of " + name + " in " + language + ": " + page;
        }
    }

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack);
        other = Api.at(stack.access().tenants().get("commons").url());
        otherName = stack.access().tenants().get("commons").name();
    }

    private static String page(Api who) {
        return who.get("/").expect(200).body();
    }

    private static Api german(Api who) {
        return who.with("Cookie", "language=de");
    }

    private static Api english(Api who) {
        return who.with("Cookie", "language=en");
    }

    @Test
    void showsWhatWasChangedAtOnceInEachLanguage() {
        for (int round = 0; round < ROUNDS; round++) {
            String name = "Mill " + UUID.randomUUID();
            assertFalse(page(english(utility.guest)).contains(name));
            assertFalse(page(german(utility.guest)).contains(name));

            utility.admin.patch("/api/v1/meters/HOUSE-1",
                    Json.createObjectBuilder().add("name", name)).expect(200);

            assertTrue(page(english(utility.guest)).contains(name), name);
            assertTrue(page(german(utility.guest)).contains(name), name);
        }
    }

    /** What another node, a timer or the projection writes comes past this one's requests. */
    @Test
    void showsSoonWhatWasChangedElsewhere(LocalStack stack) {
        String slug = URI.create(utility.url()).getHost().split("\\.")[0];
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug)) {
            for (int round = 0; round < ROUNDS; round++) {
                String name = "Mill " + UUID.randomUUID();
                assertFalse(page(utility.guest).contains(name));

                database.run("update tenant_meter set name = ? where code = 'ROOF-1'", name);

                assertTrue(Patience.until(SOON, () -> page(utility.guest).contains(name)),
                        name);
            }
        }
    }

    @Test
    void isEachUtilitysAndEachLanguagesOwnWhoeverComesFirst() {
        List<Guest> guests = List.of(
                new Guest(english(utility.guest), OWN, otherName, "en"),
                new Guest(german(utility.guest), OWN, otherName, "de"),
                new Guest(english(other), otherName, OWN, "en"),
                new Guest(german(other), otherName, OWN, "de"));

        List<String> complaints = IntStream.range(0, GUESTS).parallel()
                .mapToObj(number -> guests.get(number % guests.size()).complaint())
                .filter(complaint -> !complaint.isEmpty()).toList();

        assertEquals(List.of(), complaints);
    }
}
