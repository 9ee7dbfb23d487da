package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.portal.boundary.MeterWorkResult;
import gridborne.portal.boundary.MeterWorkResult.EnergyWaits;
import gridborne.portal.boundary.MeterWorkResult.FinalRegisterRefused;
import gridborne.portal.boundary.MeterWorkResult.OnItsWay;
import gridborne.portal.boundary.MeterWorkResult.Retired;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.readings.ReadingDecision;
import jakarta.ws.rs.core.Response;

/** What is answered where a metering point is worked at. */
final class MeterWork {

    private MeterWork() {
    }

    static Response answer(MeterCode meter, MeterWorkResult result) {
        if (result instanceof OnItsWay onItsWay) {
            return Response.status(202).entity(new OperationRef(onItsWay.operation())).build();
        }
        throw problem(meter, result);
    }

    private static ProblemException problem(MeterCode meter, MeterWorkResult result) {
        if (result instanceof FinalRegisterRefused refused) {
            return ProblemException.refused(sentence(refused.decision()));
        }
        if (result instanceof Retired retired) {
            return ProblemException.conflict("Meter " + retired.code() + " is retired already.");
        }
        if (result instanceof EnergyWaits waits) {
            return ProblemException.conflict("Meter " + waits.code() + ": " + waits.energy()
                    + " of it are not settled yet. Switch its feed off, and retire it once the next"
                    + " hour with a reading of it has settled.");
        }
        return ProblemException.notFound("There is no meter " + meter
                + " here. Check the code on its sticker.");
    }

    private static String sentence(ReadingDecision decision) {
        return decision instanceof ReadingDecision.Held held ? "Meter " + held.meter().code()
                + ": the final register, " + held.register() + ", is above the last one, "
                + held.last() + ", by more than can have flowed. If it is right, send it as a"
                + " reading, accept it, and replace the device then."
                : decision instanceof ReadingDecision.RegisterWentBack back ? "Meter "
                + back.code() + ": the final register, " + back.reported()
                + ", is below the last one, " + back.last() + ". Read the old device again."
                : decision.sentence();
    }
}
