package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.payment.PlaceOrderResult;
import java.time.Duration;

/** What came of ordering coins. */
public sealed interface OrderCoinsResult {

    /** It went to the till; whether it was taken there, the result says. */
    record AtTill(PlaceOrderResult result) implements OrderCoinsResult {
    }

    record NoSuchMeter(MeterCode code) implements OrderCoinsResult {
    }

    record RetiredMeter(MeterCode code) implements OrderCoinsResult {
    }

    /** A production meter earns; it is not funded. */
    record ProductionMeter(MeterCode code) implements OrderCoinsResult {
    }

    /** Too many from one address, or by one person. */
    record TooManyOrders(Duration retryAfter) implements OrderCoinsResult {
    }

    /** There is no such account here, or it is not the caller's. */
    record NotYourAccount(AccountRef account) implements OrderCoinsResult {
    }

    /** The caller holds no coins; they can pay for a meter. */
    record NoOwnAccount() implements OrderCoinsResult {
    }
}
