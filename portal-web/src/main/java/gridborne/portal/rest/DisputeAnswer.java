package gridborne.portal.rest;

import gridborne.payment.Dispute;
import gridborne.payment.OrderId;
import java.util.Optional;

/** A dispute. Its evidence is at {@code /api/v1/disputes/{id}/evidence}, if it has an order. */
public record DisputeAnswer(String id, Optional<OrderId> order, ReversalAnswer dispute) {

    static DisputeAnswer of(Dispute dispute) {
        return new DisputeAnswer(dispute.reversal().id(), dispute.order(),
                ReversalAnswer.of(dispute.reversal()));
    }
}
