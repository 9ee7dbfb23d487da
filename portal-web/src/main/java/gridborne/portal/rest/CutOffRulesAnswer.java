package gridborne.portal.rest;

import gridborne.cutoff.FriendlyHours;
import gridborne.money.Coins;
import gridborne.tenants.cutoff.RulesVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Humane rules with their version; version 0 is before anybody set any. */
public record CutOffRulesAnswer(Long version, Optional<Instant> since, Optional<String> changedBy,
                                Coins emergencyCredit, Optional<NightBody> night,
                                List<DayOfWeek> friendlyDays) {

    static CutOffRulesAnswer of(RulesVersion version) {
        FriendlyHours friendly = version.rules().friendlyHours();
        return new CutOffRulesAnswer(version.version(),
                version.change().map(RulesVersion.Change::at),
                version.change().map(RulesVersion.Change::by), version.rules().emergencyCredit(),
                friendly.night().map(NightBody::of),
                friendly.days().stream().sorted().toList());
    }
}
