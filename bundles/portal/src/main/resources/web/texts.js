// What the page says, in both languages.

const zh = {
  title: '济宁城市门户',
  greeting: name => `${name}，您好！`,
  lead: '一个入口，办县（市、区）里的事。',
  county: '所在县（市、区）',
  choose: '请选择',
  chooseFirst: '请选择您所在的县（市、区）。',
  apps: '应用',
  cityApps: '全市应用',
  loading: '正在查询…',
  failed: '暂时查不到，请检查网络后刷新重试。',
  noApps: county => `${county}还没有上线的应用。`,
  found: (count, county) => `${county}有 ${count} 个应用`,
  name: text => text.zh,
};

const en = {
  title: 'Jining city portal',
  greeting: name => `Welcome, ${name}.`,
  lead: 'One entry to the services of your county or district.',
  county: 'Your county or district',
  choose: 'Choose one',
  chooseFirst: 'Choose your county or district.',
  apps: 'Apps',
  cityApps: 'For the whole city',
  loading: 'Looking…',
  failed: 'Nothing could be found just now. Check your connection and reload the page.',
  noApps: county => `${county} has no apps yet.`,
  found: (count, county) => (count === 1 ? `1 app in ${county}` : `${count} apps in ${county}`),
  name: text => text.en,
};

export const translations = { zh, en };
