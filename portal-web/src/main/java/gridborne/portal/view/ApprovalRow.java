package gridborne.portal.view;

import gridborne.payment.CashOut;

/** A cash-out that somebody has to allow, with whose it is. */
public record ApprovalRow(CashOut cashOut, String name) {
}
