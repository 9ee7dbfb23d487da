package gridborne.portal.mqtt;

import gridborne.energy.Hour;
import gridborne.portal.rest.ReadingBody;
import java.time.Instant;
import java.util.Optional;

/**
 * A reading as it comes by MQTT: as by REST, and with the key that REST has in its header.
 *
 * @param key of the meter or of its gateway, {@code gb_…}
 */
public record MqttReadingBody(String key, Optional<Long> registerWh, Optional<Instant> at,
                              Optional<Hour> hour, Optional<Long> energyWh) {

    public MqttReadingBody {
        new ReadingBody(registerWh, at, hour, energyWh);
    }
}
