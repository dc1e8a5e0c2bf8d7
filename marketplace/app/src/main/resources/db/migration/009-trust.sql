-- Whom to talk to at an organisation, and its scanned licence, are sealed. What is plain yet is sealed at the next start.
alter table vendor_application add column contact text;
alter table vendor_application alter column contact_person drop not null;
alter table vendor_application alter column contact_phone drop not null;
alter table vendor_application alter column contact_email drop not null;
alter table vendor_application add check (contact is not null or contact_person is not null);
alter table vendor_document add column sealed boolean not null default false;

-- The person behind an account's name: a name may be given to somebody else.
alter table vendor_application add column applied_person text;
create unique index vendor_application_waiting on vendor_application (vendor, coalesce(applied_person, applied_by))
    where state = 'pending';
-- destructive: the index before takes another person of the same name for the same; it holds nothing of its own
drop index vendor_application_pending;
alter table vendor_member add column person text;
create index vendor_member_person on vendor_member (person);

alter table vendor_key add column revocation_reason text not null default '';
