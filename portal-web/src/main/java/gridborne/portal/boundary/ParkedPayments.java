package gridborne.portal.boundary;

import gridborne.grid.Cause;
import gridborne.payment.NotedReason;
import gridborne.payment.ParkedEvents;
import gridborne.payment.ParkedEvents.KeptEvent;
import gridborne.payment.PaymentEvents;
import gridborne.tenants.alarms.Alarm;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Messages of Stripe's that wait for a person: an alarm each; the admin has one handled now, when
 * its cause is gone, or leaves it.
 */
@ApplicationScoped
public class ParkedPayments {

    private static final int MOST = 10_000;

    @Inject
    private Permission permission;

    @Inject
    private ParkedEvents parked;

    @Inject
    private PaymentEvents events;

    @Inject
    private Alarms alarms;

    @Inject
    private CurrentActor actor;

    @Transactional
    public Optional<KeptEvent> byId(String id) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return parked.find(id);
    }

    /** Its turn comes at once; false, if it was not parked. It may be parked again. */
    @Transactional(Transactional.TxType.NEVER)
    public boolean handleNow(String id) {
        permission.anyOf(Role.ADMIN);
        boolean taken = parked.takeUp(id, actor.cause("handled on an admin's word"));
        if (taken) {
            events.handleDue();
            look();
        }
        return taken;
    }

    /** False, if it was not parked. */
    @Transactional
    public boolean leave(String id, Optional<String> why) {
        permission.anyOf(Role.ADMIN);
        Cause cause = actor.cause(why.orElse("an admin looked at it and found nothing to do"));
        boolean left = parked.leave(id, cause);
        if (left) {
            alarms.clear(AlarmKind.PAYMENT_PARKED, id);
        }
        return left;
    }

    /** Raises an alarm for each that is parked; ends those of messages that are not any more. */
    @Transactional
    public void look() {
        Set<String> waiting = parked.names(MOST);
        Set<String> alarmed = alarms.standing().stream()
                .filter(alarm -> alarm.kind() == AlarmKind.PAYMENT_PARKED).map(Alarm::subject)
                .collect(Collectors.toSet());
        waiting.stream().filter(id -> !alarmed.contains(id)).map(parked::find)
                .flatMap(Optional::stream).forEach(this::raise);
        alarmed.stream().filter(id -> !waiting.contains(id))
                .forEach(id -> alarms.clear(AlarmKind.PAYMENT_PARKED, id));
    }

    private void raise(KeptEvent kept) {
        alarms.raise(AlarmKind.PAYMENT_PARKED, kept.event().id(),
                NotedReason.MESSAGE_PARKED.sentence(kept.event().type(), kept.event().createdAt(),
                        kept.event().reason().orElse("no reason was noted.")));
    }
}
