-- What has ended is removed whenever something of its kind begins: found by an index, however much of it there is.
create index used_assertion_end on used_assertion (ends_at);
create index session_end on session (ends_at);
create index session_used on session (used_at);
create index authorized_end on authorized (ends_at);
create index half_sign_in_end on half_sign_in (ends_at);
create index pushed_request_end on pushed_request (ends_at);
create index device_request_end on device_request (ends_at);
create index source_attempt_end on source_attempt (ends_at);
create index passkey_challenge_end on passkey_challenge (ends_at);
create index revocation_end on revocation (ends_at);
-- Each node asks once a second what was revoked of late.
create index revocation_at on revocation (at);
