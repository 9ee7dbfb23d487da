-- What a utility is called, and how it speaks, is on every page (docs/adr/0037).
select tenant_note_changes_of('tenant_tenant');
