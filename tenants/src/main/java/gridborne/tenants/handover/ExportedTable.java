package gridborne.tenants.handover;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as an export has it: which of its columns, and which of them say that something changed.
 */
record ExportedTable(String name, List<Column> columns) {

    /** A column and whether it holds bytes. */
    record Column(String name, boolean bytes) {
    }

    /** What only serves the running portal, or lets somebody in. */
    private static final Set<String> NOT_TAKEN_ALONG = Set.of("tenant_attempt", "tenant_change",
            "tenant_idempotency", "tenant_idempotency_part", "tenant_import",
            "tenant_import_progress", "tenant_link", "tenant_listener_secret", "tenant_token",
            "tenant_export", "tenant_export_piece", "tenant_deletion", "tenant_founding",
            "tenant_founding_step", "billing_webhook_secret", "chain_lease", "chain_actor_key");

    /** Bytes that are evidence or a picture; all others are sealed, or can be had elsewhere. */
    private static final Set<String> BYTES_TAKEN_ALONG = Set.of("billing_event.body",
            "chain_event.data", "chain_operation.call", "tenant_look.logo");

    private static final Set<String> SECRETS = Set.of("tenant_person.password_hash",
            "tenant_pool_invitation.secret_hash");

    /** They move by themselves: with the chain, with the postman. */
    private static final Set<String> RESTLESS = Set.of("chain_book", "chain_agreement_cursor",
            "tenant_mail", "tenant_alarm");

    static boolean isTakenAlong(String table) {
        return !NOT_TAKEN_ALONG.contains(table);
    }

    boolean takes(Column column) {
        String full = name + "." + column.name();
        return !SECRETS.contains(full) && (!column.bytes() || BYTES_TAKEN_ALONG.contains(full));
    }

    /** Whether a change of it makes an export old. */
    boolean counts() {
        return !RESTLESS.contains(name);
    }

    /** Its rows, in an order that does not depend on the day. */
    String query() {
        return "select " + list() + " from " + name + " order by 1"
                + (columns.size() > 1 ? ", 2" : "");
    }

    /** How many rows, and a number that another row, or another value, makes another one. */
    String fingerprint() {
        return "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                + " from (select " + list() + " from " + name + ") t";
    }

    private String list() {
        return columns.stream().map(column -> column.bytes()
                ? "encode(" + column.name() + ", 'hex') as " + column.name()
                : '"' + column.name() + '"').collect(Collectors.joining(", "));
    }
}
