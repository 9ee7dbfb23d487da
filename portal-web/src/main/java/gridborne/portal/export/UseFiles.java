package gridborne.portal.export;

import gridborne.energy.GridClock;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterHour;
import gridborne.portal.document.OwnStationery;
import gridborne.portal.document.UseStatementPdf;
import gridborne.portal.view.AskedUse;
import gridborne.portal.view.MeterDetail;
import gridborne.portal.view.ReadMeterDetail;
import gridborne.portal.view.ReadMeterDetail.Hours;
import gridborne.portal.view.Words;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** A meter's use as files: the same hours as the page of the same address shows. */
@ApplicationScoped
public class UseFiles {

    @Inject
    private OwnStationery stationery;

    @Inject
    private ReadMeterDetail meters;

    @Inject
    private CoinPrices prices;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private GridClock clock;

    @Inject
    private Words words;

    /** Whether there was such a file for the caller. */
    public boolean send(String file, MeterCode code, AskedUse asked,
                        HttpServletResponse response) throws IOException {
        if (file.endsWith(".pdf")) {
            Optional<MeterDetail> detail = meters.view(code, asked);
            if (detail.isPresent()) {
                pdf(detail.get(), response);
            }
            return detail.isPresent();
        }
        Optional<Hours> hours = meters.hours(code, asked);
        if (hours.isPresent() && file.endsWith(".csv")) {
            csv(hours.get(), response);
        } else if (hours.isPresent()) {
            greenButton(hours.get(), response);
        }
        return hours.isPresent();
    }

    private void csv(Hours use, HttpServletResponse response) throws IOException {
        keepPrivate(response);
        Csv csv = Csv.named(name(use) + ".csv", response, "hour", "start_utc", "start_local",
                "register_wh", "energy_wh", "local_wh", "coins_per_kwh", "coins", "balance");
        for (MeterHour hour : use.hours()) {
            csv.row(hour.hour().number(), hour.hour().start(),
                    hour.hour().start().atZone(use.period().zone()).toOffsetDateTime(),
                    hour.line().register().wattHours(), hour.line().energy().wattHours(),
                    hour.local().wattHours(), hour.price().perKilowattHour().decimal(),
                    hour.coins().decimal(), hour.line().balance().decimal());
        }
    }

    private void pdf(MeterDetail detail, HttpServletResponse response) throws IOException {
        keepPrivate(response);
        byte[] file = new UseStatementPdf(words, stationery.now()).of(detail);
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "inline; filename=\"statement-"
                + detail.meter().code() + "-" + detail.period().first() + ".pdf\"");
        response.getOutputStream().write(file);
    }

    private void greenButton(Hours use, HttpServletResponse response) throws IOException {
        keepPrivate(response);
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(use)
                + "-green-button.xml\"");
        try {
            GreenButton.write(response.getOutputStream(), hosts.urlOf(current.tenant()),
                    use.meter(), use.period(), use.hours(), prices.now(), clock.now());
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static String name(Hours use) {
        return use.meter().code() + "-" + use.period().first();
    }

    /** One's use is nobody else's business. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-store");
    }
}
