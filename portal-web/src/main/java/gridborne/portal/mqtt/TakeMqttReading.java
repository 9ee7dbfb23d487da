package gridborne.portal.mqtt;

import gridborne.portal.boundary.NotAllowed;
import gridborne.portal.boundary.RecordReading;
import gridborne.portal.boundary.RecordReadingResult.Taken;
import gridborne.portal.boundary.RecordReadingResult;
import gridborne.portal.rest.json.JsonReader;
import gridborne.portal.rest.json.UnreadableBody;
import gridborne.portal.security.Caller;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.TokenHolder;
import gridborne.tenants.people.Tokens;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Takes one reading that came by MQTT: committed, when this returns. */
@ApplicationScoped
class TakeMqttReading {

    /** More than any reading has. */
    private static final int MOST_BYTES = 4_096;

    @Inject
    private Tenants tenants;

    @Inject
    private CurrentTenant current;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentActor actor;

    @Inject
    private Tokens tokens;

    @Inject
    private RecordReading record;

    MqttAnswer take(MeterTopic topic, byte[] payload) {
        if (payload.length > MOST_BYTES) {
            return MqttAnswer.refused("The message has " + payload.length
                    + " bytes; a reading has at most " + MOST_BYTES + ".");
        }
        try {
            return take(topic, JsonReader.read(MqttReadingBody.class, payload));
        } catch (UnreadableBody unreadable) {
            return MqttAnswer.refused(unreadable.getMessage());
        }
    }

    private MqttAnswer take(MeterTopic topic, MqttReadingBody body) {
        Optional<Tenant> tenant = tenants.bySlug(topic.tenant())
                .filter(known -> known.state() == TenantState.READY);
        if (tenant.isEmpty()) {
            return MqttAnswer.refused("There is no utility " + topic.tenant() + " here.");
        }
        return current.within(tenant.get().id(), () -> tokens.holder(body.key())
                .map(holder -> by(holder, topic, body))
                .orElseGet(() -> MqttAnswer.refused("This key is unknown here, or was revoked.")));
    }

    private MqttAnswer by(TokenHolder holder, MeterTopic topic, MqttReadingBody body) {
        Caller known = new Caller.ByToken(holder);
        try (CurrentCaller.Stay asking = caller.enter(known);
                CurrentActor.Stay acting = actor.enter(known.actor())) {
            return answer(recorded(topic, body));
        } catch (NotAllowed foreign) {
            return MqttAnswer.refused(foreign.getMessage());
        }
    }

    private RecordReadingResult recorded(MeterTopic topic, MqttReadingBody body) {
        return body.registerWh()
                .map(shown -> record.register(topic.meter(), shown, body.at()))
                .orElseGet(() -> record.energy(topic.meter(), body.hour().orElseThrow(),
                        body.energyWh().orElseThrow()));
    }

    private static MqttAnswer answer(RecordReadingResult result) {
        return result instanceof Taken taken ? MqttAnswer.of(taken)
                : MqttAnswer.refused(((RecordReadingResult.Refused) result).decision().sentence());
    }
}
