-- Of somebody who was forgotten (S9.1) an order keeps amounts, coins and moments, which the law wants kept;
-- what it was for may name a meter after its owner, and Stripe's messages name payers.
grant update (purpose) on billing_order to ${app_role};
grant update (body) on billing_event to ${app_role};
