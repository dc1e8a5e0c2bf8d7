-- 5,000 apps of ten releases each, with names, summaries and descriptions of words that many of them share.
set search_path to app_370800_marketplace;

insert into submission (vendor, app, version, channel, sha256, size, envelope, submitted_at, submitted_by, state, judged_at)
select 'org.example', 'org.example.app' || a, '1.' || v || '.0', case when v = 10 then 'beta' else 'stable' end,
    encode(sha256(convert_to(a || '.' || v, 'UTF8')), 'hex'), 1000, '{}', now(), 'bench', 'passed', now()
from generate_series(1, 5000) a, generate_series(1, 10) v;

insert into release (app, version, submission, signed_by, name_zh, name_en, summary_zh, summary_en, permissions, status,
    decided_at, decided_by, approved_permissions, approval, listed_at)
select s.app, s.version, s.id, 'key', '应用', 'App', '简介', 'Summary', '[]', 'approved', now(), 'bench', '[]', '{}', now()
from submission s where s.app like 'org.example.app%';

insert into release_standing (app, version, standing, reason, since, decided_by)
select app, version, 'listed', '', now(), 'bench' from release where app like 'org.example.app%';

with words as (select
    array['停车', '充电', '教育', '旅游', '农业', '养老', '金融', '医疗', '交通', '社区', '应急', '环保', '城管', '就业', '法治'] as topics,
    array['Parking', 'Charging', 'School', 'Travel', 'Farming', 'Care', 'Finance', 'Health', 'Transport', 'Community', 'Emergency',
        'Environment', 'City', 'Job', 'Law'] as topics_en,
    array['收费', '管理', '地图', '服务', '监测', '预约', '溯源', '平台', '助手', '大数据'] as kinds,
    array['payment', 'management', 'map', 'service', 'monitoring', 'booking', 'tracing', 'platform', 'assistant', 'data'] as kinds_en,
    array['parking', 'charging', 'education', 'tourism', 'agriculture', 'care', 'finance', 'health', 'transport', 'community',
        'emergency', 'environment', 'city-management', 'employment', 'law'] as codes)
insert into listing (app, vendor, version, name_zh, name_en, summary_zh, summary_en, levels, standing, listed_at, channels,
    sdk_versions, description_zh, description_en, categories, installations, stars, ratings)
select 'org.example.app' || a, 'org.example', '1.9.0',
    '智慧' || topics[1 + a % 15] || kinds[1 + a / 15 % 10] || '应用' || a,
    'Smart ' || topics_en[1 + a % 15] || ' ' || kinds_en[1 + a / 15 % 10] || ' ' || a,
    '为全城提供' || topics[1 + a % 15] || '和' || topics[1 + a / 7 % 15] || '服务，支持' || kinds[1 + a / 11 % 10] || '与5G社区。',
    'City service for ' || topics_en[1 + a % 15] || ' and ' || topics_en[1 + a / 7 % 15] || ' with ' || kinds_en[1 + a / 11 % 10] || '.',
    '{city,county}', case when a % 50 = 0 then 'yanked' else 'listed' end, now() - a * interval '1 hour', '{stable,beta}',
    '{[1000000000000,2000000000000)}',
    repeat('本应用面向' || topics[1 + a / 3 % 15] || '场景，提供' || kinds[1 + a % 10] || '、' || kinds[1 + a / 5 % 10] || '能力，充电桩一张图。', 8),
    repeat('It serves ' || topics_en[1 + a / 3 % 15] || ' with ' || kinds_en[1 + a % 10] || ' and ' || kinds_en[1 + a / 5 % 10] || '. ', 8),
    array[codes[1 + a % 15]], a % 17, a % 17 % 6 * 4, a % 17 % 6
from words, generate_series(1, 5000) a;

insert into listing_price (app, model, fen, valid_from, set_at, set_by)
select 'org.example.app' || a, case when a % 2 = 0 then 'free' else 'per-call' end, a % 2, date '2026-01-01' + p, now(), 'bench'
from generate_series(1, 5000) a, generate_series(1, 3) p;

analyze;
