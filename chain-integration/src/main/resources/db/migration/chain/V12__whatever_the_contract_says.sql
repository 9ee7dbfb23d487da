-- Public pages say how far the contract has spoken; each of its transactions is a change (docs/adr/0037).
select tenant_note_changes_of('chain_inclusion');
