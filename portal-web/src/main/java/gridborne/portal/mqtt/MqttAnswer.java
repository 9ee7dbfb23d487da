package gridborne.portal.mqtt;

import gridborne.money.Coins;
import gridborne.portal.boundary.RecordReadingResult.Taken;
import gridborne.tenants.readings.Quality;
import java.util.Optional;

/** What came of a reading; a refusal has nothing but its reason. */
public record MqttAnswer(Optional<Boolean> connected, String reason, Optional<Coins> balance,
                         Optional<Quality> quality) {

    static MqttAnswer of(Taken taken) {
        return new MqttAnswer(Optional.of(taken.connection().connected()),
                taken.connection().reason(), Optional.of(taken.connection().balance()),
                Optional.of(taken.quality()));
    }

    static MqttAnswer refused(String reason) {
        return new MqttAnswer(Optional.empty(), reason, Optional.empty(), Optional.empty());
    }
}
