package gridborne.tenants.meters;

import gridborne.energy.Register;

import java.time.Instant;

/** The highest register accepted of a meter so far, and when the meter showed it. */
public record LastRegister(Register register, Instant at) {
}
