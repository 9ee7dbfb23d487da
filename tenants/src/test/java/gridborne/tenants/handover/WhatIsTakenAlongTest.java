package gridborne.tenants.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.tenants.handover.ExportedTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows go along, secrets do not; what moves by itself makes no export old. */
class WhatIsTakenAlongTest {

    @Test
    void leavesPasswordsAndSealedBytesBehind() {
        ExportedTable people = new ExportedTable("tenant_person", List.of());

        assertTrue(people.takes(new Column("login", false)));
        assertFalse(people.takes(new Column("password_hash", false)));
        assertFalse(new ExportedTable("billing_stripe_account", List.of())
                .takes(new Column("sealed_key", true)));
        assertFalse(new ExportedTable("a_new_table", List.of())
                .takes(new Column("whatever_it_is", true)), "bytes are sealed until told apart");
    }

    @Test
    void takesWhatStripeSaid() {
        assertTrue(new ExportedTable("billing_event", List.of()).takes(new Column("body", true)));
    }

    @Test
    void takesWhatTheChainSaidAsHex() {
        ExportedTable events = new ExportedTable("chain_event",
                List.of(new Column("block", false), new Column("data", true)));

        assertTrue(events.takes(new Column("data", true)));
        assertEquals("select \"block\", encode(data, 'hex') as data from chain_event order by 1, 2",
                events.query());
    }

    @Test
    void leavesKeysOfTheRunningPortalBehind() {
        for (String table : List.of("tenant_token", "tenant_link", "chain_actor_key",
                "tenant_listener_secret", "billing_webhook_secret")) {
            assertFalse(ExportedTable.isTakenAlong(table), table);
        }
        assertTrue(ExportedTable.isTakenAlong("a_new_table"));
    }

    @Test
    void doesNotCountTheChainsNextBlockAsAChange() {
        assertFalse(new ExportedTable("chain_book", List.of()).counts());
        assertTrue(new ExportedTable("tenant_meter", List.of()).counts());
    }

    @Test
    void tellsNothingFromAnEmptyText() {
        assertEquals("", Archive.cell(null));
        assertEquals("\"\"", Archive.cell(""));
        assertEquals("plain", Archive.cell("plain"));
        assertEquals("\"a \"\"b\"\", c\"", Archive.cell("a \"b\", c"));
    }
}
