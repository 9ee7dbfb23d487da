package gridborne.tenants.meters;

import gridborne.energy.Register;

import java.time.Instant;

/** The highest register accepted of a meter so far, when the meter showed it, and which device. */
public record LastRegister(Register register, Instant at, Device device) {

    public LastRegister(Register register, Instant at) {
        this(register, at, Device.FIRST);
    }

    /** Late readings are of an earlier moment than the last one; the clock is never turned back. */
    public LastRegister then(Register register, Instant shownAt) {
        return new LastRegister(register, shownAt.isAfter(at) ? shownAt : at, device);
    }
}
