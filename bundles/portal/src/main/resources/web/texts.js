// What the page says, in both languages, and what it remembers of the person's choices.

const zh = {
  tag: 'zh-CN',
  title: '济宁城市门户',
  lead: '一个入口，办县（市、区）里的事。',
  otherLanguage: 'English',
  otherTag: 'en',
  region: '所在县（市、区）',
  choose: '请选择',
  chooseFirst: '请选择您所在的县（市、区）。',
  apps: '应用',
  loading: '正在查询…',
  failed: '暂时查不到，请检查网络后刷新重试。',
  noApps: region => `${region}还没有上线的应用。`,
  found: (count, region) => `${region}有 ${count} 个应用`,
  name: text => text.zh,
};

const en = {
  tag: 'en',
  title: 'Jining city portal',
  lead: 'One entry to the services of your county or district.',
  otherLanguage: '中文',
  otherTag: 'zh-CN',
  region: 'Your county or district',
  choose: 'Choose one',
  chooseFirst: 'Choose your county or district.',
  apps: 'Apps',
  loading: 'Looking…',
  failed: 'Nothing could be found just now. Check your connection and reload the page.',
  noApps: region => `${region} has no apps yet.`,
  found: (count, region) => (count === 1 ? `1 app in ${region}` : `${count} apps in ${region}`),
  name: text => text.en,
};

export const translations = { zh, en };

/** The language chosen before, or else the one the page was asked for in. */
export function startLanguage(asked) {
  const remembered = recall('language');
  return remembered in translations ? remembered : asked.startsWith('zh') ? 'zh' : 'en';
}

export function remember(name, value) {
  try {
    localStorage.setItem(`nanwang-${name}`, value);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}

export function recall(name) {
  try {
    return localStorage.getItem(`nanwang-${name}`) ?? '';
  } catch {
    return '';
  }
}
