// What the page says, in both languages.

const yuan = fen => (fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2));

const zh = {
  title: '智慧停车',
  search: '查找停车场',
  searchHint: '名称或地址',
  near: '离我最近',
  lots: '停车场',
  more: '显示更多',
  loading: '正在查询…',
  locating: '正在定位…',
  failed: '暂时查不到，请检查网络后重试。',
  noPosition: '无法获取您的位置：请在浏览器中允许定位，或按名称查找。',
  noLots: '本地还没有登记停车场。',
  nothingFound: search => `没有找到“${search}”，请换个名称或地址。`,
  found: (count, more) => (more ? `已显示 ${count} 个停车场，还有更多` : `共 ${count} 个停车场`),
  nearest: count => `离您最近的 ${count} 个有空位的停车场`,
  free: '空位',
  full: '已满',
  capacity: capacity => `共 ${capacity} 个车位`,
  distance: metres => (metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`),
  name: text => text.zh,
  noTariff: '收费标准待公布',
  tariff: rules => [
    rules.freeMinutes > 0 && `${rules.freeMinutes} 分钟内免费`,
    `每 ${rules.unitMinutes} 分钟 ${yuan(rules.unitFen)} 元`,
    rules.night && `夜间（${rules.night.from}–${rules.night.to}）${yuan(rules.night.unitFen)} 元`,
    rules.dayCapFen !== undefined && `每日最高 ${yuan(rules.dayCapFen)} 元`,
    rules.newEnergyPercent < 100 && (rules.newEnergyPercent === 0 ? '新能源车免费' : `新能源车按 ${rules.newEnergyPercent}% 收费`),
  ],
};

const en = {
  title: 'Parking',
  search: 'Find a car park',
  searchHint: 'Name or address',
  near: 'Near me',
  lots: 'Car parks',
  more: 'Show more',
  loading: 'Looking…',
  locating: 'Finding where you are…',
  failed: 'Nothing could be found just now. Check your connection and try again.',
  noPosition: 'Your position is not known: allow it in the browser, or search by name.',
  noLots: 'No car parks are registered here yet.',
  nothingFound: search => `Nothing found for “${search}”. Try another name or address.`,
  found: (count, more) => (more ? `${count} car parks shown, there are more` : count === 1 ? '1 car park' : `${count} car parks`),
  nearest: count => (count === 1 ? 'The nearest car park with free places' : `The ${count} nearest car parks with free places`),
  free: 'free',
  full: 'full',
  capacity: capacity => `of ${capacity} places`,
  distance: metres => (metres < 1000 ? `${metres} m` : `${(metres / 1000).toFixed(1)} km`),
  name: text => text.en,
  noTariff: 'Price not published yet',
  tariff: rules => [
    rules.freeMinutes > 0 && `free up to ${rules.freeMinutes} min`,
    `¥${yuan(rules.unitFen)} per ${rules.unitMinutes} min`,
    rules.night && `¥${yuan(rules.night.unitFen)} by night (${rules.night.from}–${rules.night.to})`,
    rules.dayCapFen !== undefined && `at most ¥${yuan(rules.dayCapFen)} a day`,
    rules.newEnergyPercent < 100 && (rules.newEnergyPercent === 0 ? 'new energy cars free' : `new energy cars pay ${rules.newEnergyPercent}%`),
  ],
};

export const translations = { zh, en };
