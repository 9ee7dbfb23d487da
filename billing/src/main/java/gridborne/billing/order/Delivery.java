package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.payment.Order;

/** What an order's coins went through: the account credited, and the operations. */
record Delivery(AccountNumber account, Order.Fulfilled operations) {
}
