package gridborne.portal.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.cutoff.CutOffRule;
import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.portal.rest.json.JsonWriter;
import gridborne.tenants.listeners.DueDecision;
import java.time.Instant;

/**
 * A decision as it is told.
 *
 * @param tenant the utility's name in its address
 * @param decision rises from one decision of a utility to the next: whoever has seen a higher one
 *     of the same meter drops this one
 * @param connected whether the relay is to be closed
 */
public record RelayMessage(String tenant, Long decision, MeterCode meter, Boolean connected,
                           CutOffRule rule, String reason, Coins balance, Instant at) {

    static RelayMessage of(String tenant, DueDecision due) {
        return new RelayMessage(tenant, due.number(), due.meter(), due.connected(), due.rule(),
                due.reason(), due.balance(), due.at());
    }

    public byte[] json() {
        return JsonWriter.write(this).toString().getBytes(UTF_8);
    }
}
