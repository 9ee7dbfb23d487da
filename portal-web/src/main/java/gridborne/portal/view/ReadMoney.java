package gridborne.portal.view;

import gridborne.payment.PaymentEventState;
import gridborne.portal.boundary.CompareBooks;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.boundary.ReadAlarms;
import gridborne.portal.boundary.ReadMoneyBack;
import gridborne.reconciliation.Reconciliation;
import gridborne.tenants.alarms.Alarm;
import gridborne.tenants.alarms.AlarmKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Boundary of the Money page: for the admin and the auditor. */
@ApplicationScoped
public class ReadMoney {

    private static final int COMPARISONS = 15;

    @Inject
    private CompareBooks books;

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private PaymentSettings settings;

    @Inject
    private ReadAlarms alarms;

    @Transactional
    public MoneyView view() {
        List<Reconciliation> newest = books.newest(COMPARISONS);
        return new MoneyView(newest.stream().findFirst(), newest.stream().skip(1).toList(),
                moneyBack.debts(), moneyBack.disputes(),
                settings.events(PaymentEventState.PARKED), stuck());
    }

    private List<Alarm> stuck() {
        return alarms.forStaff().stream().filter(Alarm::stands)
                .filter(alarm -> alarm.kind() == AlarmKind.CASH_OUT_STUCK).toList();
    }
}
