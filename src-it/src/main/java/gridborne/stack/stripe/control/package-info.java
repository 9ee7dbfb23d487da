/**
 * What a test, or a curious person, can make happen: {@code /_sandbox/…}, of this sandbox only.
 * Forms as in Stripe's interface; the key of an account says whose world it is about. Values in
 * brackets are optional.
 *
 * <p>Payers and banks: {@code POST checkout/{session}/pay [number, email, name, authentication:
 * complete|fail]} pays as on the page · {@code POST payments/{charge, intent or session}/settle
 * [outcome: succeeded|failed, failure_code]} ends a bank debit · {@code POST disputes {charge or
 * payment_intent, [amount, reason, inquiry]}} · {@code POST disputes/{id}/win [amount]},
 * {@code /lose}, {@code /escalate} (a lost one can still be won) · {@code POST refunds} takes what
 * Stripe's takes and is "made in the dashboard" · {@code POST refunds/{id}/fail [reason]}.
 *
 * <p>Money out: {@code POST balance {amount, currency}} puts money there · {@code POST
 * accounts/{id}/onboard [bank_account, name, verdict: verified|pending|restricted]} ·
 * {@code POST accounts/{id}/judge {verdict}} · {@code POST payouts/{id}/arrive}, {@code /fail
 * [failure_code]}, also when it was paid.
 *
 * <p>Events: {@code POST delivery} changes how they travel: {@code duplicates} (more copies of each
 * attempt, side by side), {@code duplicates_at_random} (up to as many), {@code delay_seconds},
 * {@code shuffle_seconds} (each later by a random part of it), {@code drop_attempts} (the first
 * ones get lost), {@code first_retry_seconds} (1; doubled each time up to
 * {@code longest_retry_seconds}, 3600, for three days), {@code api_version} (another release),
 * {@code paused} · {@code POST delivery/usual} ends all that · {@code GET deliveries} counts ·
 * {@code POST deliveries/retry} makes everything due · {@code POST deliveries/wait [seconds: 30]}
 * answers 200 when nothing is on its way any more, else 504 · {@code POST deliveries/send {events[]
 * in order, [copies]}} sends them now and answers with the statuses, also while paused ·
 * {@code GET webhook_endpoints/{id}/secrets} · {@code POST webhook_endpoints/{id}/roll
 * [overlap_seconds: a day]} answers the new secret; until then both sign.
 *
 * <p>Keys: {@code POST keys [permissions[]: refund_write, …]} answers a secret key, or a restricted
 * one · {@code POST keys/revoke {key}}.
 *
 * <p>Without a key, for all accounts: {@code GET clock}, {@code POST clock {seconds}} puts it
 * forward and does what is due meanwhile, in order · {@code POST faults {trouble: lost_answer|
 * lost_request|server_error|too_many|slow, [method: POST, path: /v1/, times: 1, milliseconds]}} for
 * the next requests whose path begins so · {@code DELETE faults}.
 */
package gridborne.stack.stripe.control;
