// What the page says, in both languages, and the language the person chose on any page of the platform.
const KEY = 'nanwang-language';

const dates = tag => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const bytes = count => `${numbers.format(count / 1024)} KB`;

const zh = {
  tag: 'zh-CN',
  title: '应用市场',
  otherLanguage: 'English',
  otherTag: 'en',
  search: '查找应用',
  searchHint: '名称、简介或标识',
  find: '查找',
  more: '显示更多',
  nothingFound: '没有找到已批准的应用。',
  failed: '暂时查不到，请检查网络后重试。',
  back: '全部应用',
  facts: '发布信息',
  app: '应用标识',
  vendor: '开发商',
  status: '状态',
  statuses: { submitted: '待审批', approved: '已批准', refused: '已拒绝' },
  submitted: '提交',
  decided: '审批',
  reason: '理由',
  size: '大小',
  permissions: '申请的权限',
  noPermissions: '不申请任何权限。',
  notApproved: '未批准',
  install: '安装',
  installHow: '县（市、区）运维人员用命令行安装，将 370811 换成本地行政区划代码：',
  checks: '已做的检查',
  name: text => text.zh,
  date: instant => dates('zh-CN').format(new Date(instant)),
  bytes,
};

const en = {
  tag: 'en',
  title: 'Marketplace',
  otherLanguage: '中文',
  otherTag: 'zh-CN',
  search: 'Find an app',
  searchHint: 'Name, summary or id',
  find: 'Search',
  more: 'Show more',
  nothingFound: 'No approved app was found.',
  failed: 'Nothing could be found just now. Check your connection and try again.',
  back: 'All apps',
  facts: 'About this release',
  app: 'App',
  vendor: 'Vendor',
  status: 'Status',
  statuses: { submitted: 'waiting for a decision', approved: 'approved', refused: 'refused' },
  submitted: 'Submitted',
  decided: 'Decided',
  reason: 'Reason',
  size: 'Size',
  permissions: 'Permissions it asks for',
  noPermissions: 'It asks for none.',
  notApproved: 'not approved',
  install: 'Install',
  installHow: 'An operator of a county installs it by command line; put your own region code for 370811:',
  checks: 'What was checked',
  name: text => text.en,
  date: instant => dates('en').format(new Date(instant)),
  bytes,
};

export const translations = { zh, en };

/** The language chosen before, or else the one the page was asked for in. */
export function startLanguage(asked) {
  try {
    const remembered = localStorage.getItem(KEY);
    if (remembered in translations) {
      return remembered;
    }
  } catch {
    // storage is forbidden: nothing was remembered
  }
  return asked.startsWith('zh') ? 'zh' : 'en';
}

export function rememberLanguage(value) {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}
