package gridborne.portal.export;

import gridborne.grid.FeePolicy;
import gridborne.grid.HourTotals;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.portal.view.ReadSettlements;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** All settled hours, newest first. */
@WebServlet("/settlements.csv")
public class SettlementsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    /** Ten years of hours. */
    private static final int MOST_ROWS = 87_672;
    private static final String[] COLUMNS = {"hour", "start", "energy_in_wh", "energy_out_wh",
        "gap_wh", "carry_in", "repaid", "collected", "pool", "fee", "paid_out", "carry_out",
        "coins_per_kwh", "fee_policy", "meters", "gas_used", "matches_chain", "mismatch",
        "transactions"};

    @Inject
    private transient ReadSettlements settlements;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (current.isPlatform()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Csv csv = Csv.named("settlements.csv", response, COLUMNS);
        List<SettledHour> page = settlements.newest();
        for (int rows = 0; !page.isEmpty() && rows < MOST_ROWS && csv.isRead();
                rows += page.size()) {
            page.forEach(settled -> row(csv, settled));
            page = settlements.before(page.get(page.size() - 1).hour());
        }
    }

    private static void row(Csv csv, SettledHour settled) {
        HourTotals totals = settled.totals();
        csv.row(settled.hour().number(), settled.hour().start(), totals.energyIn().wattHours(),
                totals.energyOut().wattHours(), totals.gapWattHours(),
                totals.carryIn().decimal(), totals.repaid().decimal(),
                totals.collected().decimal(), totals.pool().decimal(), totals.fee().decimal(),
                totals.paidOut().decimal(), totals.carryOut().decimal(),
                settled.tariff().price().perKilowattHour().decimal(), fee(settled.tariff().fee()),
                totals.meters(), settled.gasUsed(), settled.matchesChain(),
                settled.mismatch().orElse(""),
                settled.transactions().stream().map(TransactionHash::value)
                        .collect(Collectors.joining(" ")));
    }

    private static String fee(FeePolicy policy) {
        if (policy instanceof FeePolicy.Flat flat) {
            return "FLAT " + flat.perHour().decimal();
        }
        if (policy instanceof FeePolicy.PerMember member) {
            return "PER_MEMBER " + member.perMember().decimal();
        }
        return "PERCENT " + ((FeePolicy.Percent) policy).basisPoints();
    }
}
