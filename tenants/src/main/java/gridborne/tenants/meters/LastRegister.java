package gridborne.tenants.meters;

import gridborne.energy.Register;

import java.time.Instant;

/** The highest register accepted of a meter so far, and when the meter showed it. */
public record LastRegister(Register register, Instant at) {

    /** Late readings are of an earlier moment than the last one; the clock is never turned back. */
    public LastRegister then(Register register, Instant shownAt) {
        return new LastRegister(register, shownAt.isAfter(at) ? shownAt : at);
    }
}
