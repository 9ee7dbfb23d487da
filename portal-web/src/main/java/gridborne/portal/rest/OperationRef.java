package gridborne.portal.rest;

import gridborne.grid.SequenceNumber;

/** An operation on its way to the chain; follow it at /api/v1/operations/{operation}. */
public record OperationRef(SequenceNumber operation) {
}
