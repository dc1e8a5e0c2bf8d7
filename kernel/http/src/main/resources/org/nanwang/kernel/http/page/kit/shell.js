// Starts an app's page: the bar above it, the language, who is signed in, and the app's module, which gets its place in the
// document. When the language or the person changes, the app is taken out and mounted again.
import { element, recall, remember, spoken } from './page.js';
import { Session, isAnswer } from './session.js';

const texts = {
  zh: { tag: 'zh-CN', home: '城市门户', other: 'English', otherTag: 'en', signIn: '登录', account: '我的账号', signOut: '退出登录',
    away: '暂时连不上，请稍后再试', broken: '页面无法打开，请刷新重试。' },
  en: { tag: 'en', home: 'City portal', other: '中文', otherTag: 'zh-CN', signIn: 'Sign in', account: 'My account', signOut: 'Sign out',
    away: 'Not reachable: try again', broken: 'This page could not be opened. Please reload it.' },
};

const place = document.getElementById('app');
const { module, installation, app, region, base, api, client, scope, ...said } = place.dataset;
const session = new Session({ client, scope, base }, showAgain);
const home = element('a', { href: '/' });
const person = element('div', { className: 'person' });
const languageButton = element('button', { type: 'button' });
let language = recall('language') || said.language;
let unmount;
let shown = Promise.resolve();

if (!isAnswer()) {
  place.before(element('header', { className: 'bar' }, home, person, languageButton));
  languageButton.addEventListener('click', () => {
    language = spoken(texts, language).otherTag;
    remember('language', language);
    showAgain();
  });
  // without a secure connection there is no cryptography to sign in with: the page is useful all the same
  shown = (isSecureContext ? session.begin() : Promise.resolve()).catch(console.error).then(show);
}

function showAgain() {
  shown = shown.then(show);
}

async function show() {
  const text = spoken(texts, language);
  const regionName = spoken({ zh: said.regionZh, en: said.regionEn }, language);
  document.documentElement.lang = text.tag;
  document.title = `${spoken({ zh: said.nameZh, en: said.nameEn }, language)} · ${regionName}`;
  home.textContent = text.home;
  Object.assign(languageButton, { textContent: text.other, lang: text.otherTag });
  person.replaceChildren(...(isSecureContext ? [personMenu(text)] : []));
  try {
    const { mount } = await import(module);
    await unmount?.();
    unmount = await mount(place,
      { installation, app, region: { code: region, name: regionName }, base, api, language: text.tag, session });
  } catch (error) {
    console.error(error);
    place.replaceChildren(element('p', { className: 'page status alarming', role: 'alert', textContent: text.broken }));
  }
}

function personMenu(text) {
  if (!session.signedIn) {
    return button(text.signIn, () => session.signIn(), text);
  }
  return element('details', { className: 'menu' }, element('summary', { textContent: session.name }),
    element('div', {}, element('a', { href: '/account/', textContent: text.account }), button(text.signOut, () => session.signOut(), text)));
}

function button(textContent, act, { away }) {
  const made = element('button', { type: 'button', textContent });
  made.addEventListener('click', () => act().catch(() => { made.textContent = away; }));
  return made;
}
