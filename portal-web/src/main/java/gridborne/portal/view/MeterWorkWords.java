package gridborne.portal.view;

import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.ChangeMeterResult;
import gridborne.portal.boundary.MeterWorkResult;
import gridborne.portal.boundary.MeterWorkResult.EnergyWaits;
import gridborne.portal.boundary.MeterWorkResult.FinalRegisterRefused;
import gridborne.portal.boundary.MeterWorkResult.Retired;
import gridborne.tenants.meters.AddMeterResult;
import gridborne.tenants.readings.ReadingDecision;

/** What the desk says where work at a meter is refused. */
public final class MeterWorkWords {

    private MeterWorkWords() {
    }

    public static Sentence of(MeterWorkResult refusal) {
        if (refusal instanceof FinalRegisterRefused refused) {
            return of(refused.decision());
        }
        if (refusal instanceof Retired retired) {
            return Sentence.of("meterFile.isRetired", retired.code());
        }
        return refusal instanceof EnergyWaits waits
                ? Sentence.of("meterFile.energyWaits", waits.code(), waits.energy())
                : Sentence.of("meterFile.gone");
    }

    public static Sentence of(ChangeMeterResult refusal) {
        if (refusal instanceof ChangeMeterResult.NoSuchOwner nobody) {
            return noOwner(nobody.owner());
        }
        return refusal instanceof ChangeMeterResult.Retired retired
                ? Sentence.of("meterFile.ownerStays", retired.code())
                : Sentence.of("meterFile.gone");
    }

    public static Sentence of(AddMeterResult refusal, AccountRef owner) {
        return refusal instanceof AddMeterResult.CodeTaken taken
                ? Sentence.of("import.why.codeTaken", taken.code()) : noOwner(owner);
    }

    public static Sentence noOwner(AccountRef owner) {
        return Sentence.of("meterFile.noOwner", owner);
    }

    private static Sentence of(ReadingDecision decision) {
        if (decision instanceof ReadingDecision.Held held) {
            return Sentence.of("meterFile.finalHeld", held.register(), held.last());
        }
        if (decision instanceof ReadingDecision.RegisterWentBack back) {
            return Sentence.of("meterFile.finalBack", back.reported(), back.last());
        }
        return Sentence.of("plain", decision.sentence());
    }
}
