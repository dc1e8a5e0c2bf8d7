-- A county's word that an installation stays at its release.
alter table installation
    add column pin_reason text,
    add column pinned_by text,
    add column pinned_at timestamptz,
    add check (num_nonnulls(pin_reason, pinned_by, pinned_at) in (0, 3));
