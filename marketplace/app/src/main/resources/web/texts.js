// What the page says, in both languages.
const zh = {
  title: '应用市场', search: '按名称、简介或标识查找', find: '查找', more: '更多', nothing: '没有找到已批准的应用。',
  back: '全部应用', permissions: '申请的权限', noPermissions: '不申请任何权限。', notApproved: '未批准',
  install: '安装', installHow: '县区运维人员用命令行安装到本县区（将 370811 换成本县区代码）：',
  checks: '检查结果', app: '应用标识', vendor: '开发商', status: '状态', submitted: '已提交', approved: '已批准',
  refused: '已拒绝', decided: '审批', reason: '理由', size: '大小', digest: 'SHA-256',
  failed: '请求失败', offline: '无法连接到平台，请检查网络后重试。',
};

const en = {
  title: 'Marketplace', search: 'Search names, summaries and ids', find: 'Search', more: 'More',
  nothing: 'No approved app was found.', back: 'All apps', permissions: 'Permissions it asks for',
  noPermissions: 'It asks for none.', notApproved: 'not approved', install: 'Install',
  installHow: 'An operator of a county installs it by command line (put your own region code for 370811):',
  checks: 'Checks', app: 'App', vendor: 'Vendor', status: 'Status', submitted: 'Submitted', approved: 'Approved',
  refused: 'Refused', decided: 'Decided', reason: 'Reason', size: 'Size', digest: 'SHA-256',
  failed: 'The request failed', offline: 'The platform cannot be reached. Check the network and try again.',
};

export function texts(language) {
  const chinese = language.startsWith('zh');
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    language,
    text: chinese ? zh : en,
    of: localized => (chinese ? localized.zh : localized.en),
    date: instant => (instant ? dates.format(new Date(instant)) : ''),
    size: bytes => `${numbers.format(bytes / 1024)} KB`,
  };
}
