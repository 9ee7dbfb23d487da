-- What a person's own page shows of money: docs/adr/0037.
select tenant_note_changes_of(shown::regclass) from unnest(array[
    'billing_auto_top_up', 'billing_order', 'billing_order_limits', 'billing_refund',
    'billing_reversal', 'billing_clawback', 'billing_stripe_account',
    'billing_payout_account']) shown;
