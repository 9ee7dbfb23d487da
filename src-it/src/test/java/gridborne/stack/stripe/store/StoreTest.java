package gridborne.stack.stripe.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir
    Path directory;

    private static Void put(Work work, String id, String value) {
        work.put(new Ref("acct_1", Kind.CUSTOMER, id), StripeObject.empty().with("id", id)
                .with("value", value));
        return null;
    }

    private static List<String> ids(Store store) {
        return store.note(NOON, work -> work.newestFirst("acct_1", Kind.CUSTOMER)
                .map(StripeObject::id).toList());
    }

    @Test
    void remembersInTheOrderOfMaking() {
        try (Store store = Store.open(directory)) {
            store.change(NOON, work -> put(work, "cus_1", "a"));
            store.change(NOON, work -> put(work, "cus_2", "b"));
            store.change(NOON, work -> put(work, "cus_1", "c"));
        }

        try (Store store = Store.open(directory)) {
            assertEquals(List.of("cus_2", "cus_1"), ids(store));
        }
    }

    @Test
    void forgetsWhatFailed() {
        try (Store store = Store.open(directory)) {
            assertThrows(IllegalStateException.class, () -> store.change(NOON, work -> {
                put(work, "cus_1", "a");
                throw new IllegalStateException("changed its mind");
            }));

            assertEquals(List.of(), ids(store));
        }
    }

    @Test
    void letsAChangeSeeWhatItHasChanged() {
        try (Store store = Store.open(directory)) {
            store.change(NOON, work -> put(work, "cus_1", "a"));

            List<String> seen = store.change(NOON, work -> {
                put(work, "cus_2", "b");
                work.remove(new Ref("acct_1", Kind.CUSTOMER, "cus_1"));
                return work.newestFirst("acct_1", Kind.CUSTOMER).map(StripeObject::id).toList();
            });

            assertEquals(List.of("cus_2"), seen);
            assertEquals(List.of("cus_2"), ids(store));
        }
    }

    @Test
    void startsANewJournalWhenMostOfTheOldOneIsHistory() throws IOException {
        String long1 = "x".repeat(10_000);
        try (Store store = Store.open(directory)) {
            for (int time = 0; time < 300; time++) {
                store.note(NOON, work -> put(work, "cus_1", long1));
            }
            store.change(NOON, work -> put(work, "cus_2", "b"));
        }
        long before = Files.size(directory.resolve("journal.tsv"));

        Store.open(directory).close();

        assertTrue(before > 3_000_000);
        assertTrue(Files.size(directory.resolve("journal.tsv")) < 20_000);
        try (Store store = Store.open(directory)) {
            assertEquals(List.of("cus_2", "cus_1"), ids(store));
            store.change(NOON, work -> put(work, "cus_3", "c"));
        }
        try (Store store = Store.open(directory)) {
            assertEquals(List.of("cus_3", "cus_2", "cus_1"), ids(store));
        }
    }
}
