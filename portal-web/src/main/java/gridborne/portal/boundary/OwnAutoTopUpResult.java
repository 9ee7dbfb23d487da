package gridborne.portal.boundary;

import gridborne.grid.MeterCode;
import gridborne.payment.auto.SetUpResult;

/** What came of agreeing to an auto top-up. */
public sealed interface OwnAutoTopUpResult {

    /** It went to the till; whether it was taken there, the result says. */
    record AtTill(SetUpResult result) implements OwnAutoTopUpResult {
    }

    /** Only who holds coins has something to top up. */
    record NoOwnAccount() implements OwnAutoTopUpResult {
    }

    /** There is none, it earns, or it is retired. */
    record NoSuchMeter(MeterCode code) implements OwnAutoTopUpResult {
    }
}
