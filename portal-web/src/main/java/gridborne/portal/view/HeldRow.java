package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.tenants.readings.KeptReading;

/** A reading that waits for a word, and why it does. */
public record HeldRow(KeptReading reading) {

    public Sentence why() {
        return Sentence.of("held." + reading.rule());
    }

    /** A device tells what it shows, or what an hour used. */
    public Sentence said() {
        return reading.energyWattHours().isPresent()
                ? Sentence.of("held.energy", new Energy(reading.energyWattHours().getAsLong()))
                : Sentence.of("held.register", reading.registerWattHours());
    }
}
