package gridborne.portal.rest;

import gridborne.grid.MeterCode;

/** The meter that stands where a retired one stood. */
public record SuccessorBody(MeterCode meter) {
}
