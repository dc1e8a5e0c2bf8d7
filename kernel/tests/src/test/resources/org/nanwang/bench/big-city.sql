-- A city as large as the administration has to cope with: 1,000 regions, 100,000 people and what belongs to them.
insert into region (code, level, parent, name_zh, name_en, valid_from, source, standard)
select code || (500 + i), 'TOWNSHIP', code, '第' || i || '镇', 'Town ' || i, date '2023-06-30', 'benchmark', false
from region, generate_series(1, 80) as i where level = 'COUNTY';

create temporary table place as select code, row_number() over (order by code) - 1 as n from region where level <> 'PROVINCE';

insert into account (id, kind, name, person, region, active, roles, permissions, display_name, phone_digest, email_digest,
    external_id, created_at, updated_at)
select md5('account' || i), 'PERSON', 'p' || lpad(i::text, 6, '0'), md5('person' || i), place.code, true,
    case when i % 100 = 0 then array['citizen', 'county-operator:' || place.code] else array['citizen'] end, '{}',
    '张' || i, md5('phone' || i), md5('email' || i), 'x' || i, now() - i * interval '1 minute', now()
from generate_series(1, 100000) as i join place on place.n = i % (select count(*) from place);

insert into account (id, kind, name, secret, region, active, roles, permissions, created_at, updated_at)
select md5('machine' || i), 'CLIENT', 'm' || lpad(i::text, 6, '0'), md5('secret' || i), place.code, true, '{}', '{}', now(), now()
from generate_series(1, 10000) as i join place on place.n = i % (select count(*) from place);

insert into client (account, name_en, name_zh, region, open, redirects, after_logout, grants, scopes, audiences)
select id, name, name, region, false, '{}', '{}', '{client_credentials}', '{}', '{}' from account where kind = 'CLIENT'
on conflict do nothing;

insert into organisation (id, kind, name, region, active, created_at, updated_at)
select 'o' || i, 'ENTERPRISE', '第' || i || '公司', place.code, true, now(), now()
from generate_series(1, 20000) as i join place on place.n = i % (select count(*) from place);

insert into member (organisation, account, position)
select 'o' || i % 20000 + 1, md5('account' || i), 'MEMBER' from generate_series(1, 60000) as i
union select 'o1', md5('account' || i), 'AGENT' from generate_series(90001, 95000) as i;

insert into department (id, region, name, roles, created_at, updated_at)
select 'd' || i, place.code, '第' || i || '科', '{}', now(), now()
from generate_series(1, 10000) as i join place on place.n = i % (select count(*) from place);

insert into department_member (department, account)
select 'd' || i % 10000 + 1, md5('account' || i) from generate_series(1, 60000) as i
union select 'd1', md5('account' || i) from generate_series(90001, 95000) as i;

insert into session (digest, id, account, address, agent, signed_in_at, used_at, ends_at)
select md5('digest' || i), md5('session' || i), md5('account' || i), '10.0.0.1', 'Mozilla/5.0', now() - i * interval '1 second',
    now(), now() + interval '12 hours' from generate_series(1, 60000) as i;

insert into audit (at, who, action, object, region, before, after)
select now() - (300000 - i) * interval '1 second', 'admin', 'account:update', 'p' || i,
    case when i % 10 < 3 then null else place.code end, '{"active": "true"}', '{"active": "false"}'
from generate_series(1, 300000) as i join place on place.n = i % (select count(*) from place);

analyze;
