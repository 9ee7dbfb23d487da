package gridborne.tenants.privacy;

import gridborne.privacy.Teller;
import gridborne.tenants.database.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Somebody's meters: what they said, and what was decided. */
@ApplicationScoped
class MetersSheets {

    @Inject
    private Sheets sheets;

    void tell(long account, Teller teller) {
        sheets.tell(teller, "meters", """
                select number, code, name, kind, direction, connection_power_w, map_x, map_y,
                       retired from tenant_meter where owner = ? order by code""", account);
        sheets.tell(teller, "readings", """
                select meter.code, reading.at, reading.received, reading.register_wh,
                       reading.source, reading.quality, reading.rule
                from tenant_reading reading
                join tenant_meter meter on meter.tenant_id = reading.tenant_id
                                       and meter.number = reading.meter
                where meter.owner = ? order by meter.code, reading.id""", account);
        sheets.tell(teller, "decisions", """
                select meter.code, decision.at, decision.connected, decision.rule,
                       decision.reason, decision.balance_microcoins
                from tenant_decision decision
                join tenant_meter meter on meter.tenant_id = decision.tenant_id
                                       and meter.number = decision.meter
                where meter.owner = ? order by decision.number""", account);
        sheets.tell(teller, "funding-windows", """
                select meter.code, w.from_hour, w.until_hour, w.microcoins, w.left_microcoins,
                       w.stage, w.booked_at
                from tenant_funding_window w
                join tenant_meter meter on meter.tenant_id = w.tenant_id
                                       and meter.number = w.meter
                where w.payer = ? order by w.number""", account);
    }
}
