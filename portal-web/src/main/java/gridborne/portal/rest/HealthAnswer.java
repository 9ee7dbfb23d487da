package gridborne.portal.rest;

import gridborne.portal.boundary.TenantHealth;
import gridborne.portal.boundary.WatchedTenant;
import gridborne.tenants.tenancy.Suspension;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a utility is, in counts: nothing of its people.
 *
 * @param block the last block its book has followed; nothing until its contract stands
 * @param stripe {@code live}, {@code test} or {@code none}
 * @param settledHour the latest hour that is settled
 * @param alarms the kinds of what somebody has to look at
 * @param suspendedFor why it is closed, if it is
 */
public record HealthAnswer(String slug, String state, Boolean troubled, Optional<Long> block,
                           Optional<Instant> blockTime, Long operationsOpen,
                           Boolean operationsStuck, String stripe, Long eventsOpen,
                           Long eventsParked, Long mailsOpen, Optional<Long> settledHour,
                           Optional<Instant> dueAt, Boolean late, Integer people, Integer meters,
                           List<String> alarms, Optional<String> suspendedFor) {

    static HealthAnswer of(WatchedTenant watched) {
        TenantHealth health = watched.health();
        return new HealthAnswer(watched.tenant().slug(), watched.tenant().state().name(),
                health.troubled(), health.head().map(head -> head.block()),
                health.head().map(head -> head.blockTime()), health.operationsOpen(),
                health.operationsStuck(), health.stripe().map(account ->
                account.live() ? "live" : "test").orElse("none"), health.eventsOpen(),
                health.eventsParked(), health.mailsOpen(), health.settled().map(hour ->
                hour.number()), health.dueAt(), health.late(), health.people(), health.meters(),
                health.alarms().stream().map(alarm -> alarm.kind().name()).toList(),
                watched.suspension().map(Suspension::why));
    }
}
