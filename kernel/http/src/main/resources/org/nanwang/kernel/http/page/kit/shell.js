// Starts an app's page: the bar above it, the language, and the app's module, which gets its place in the document.
// When the person changes the language, the app is taken out and mounted again in the other one.
import { element, recall, remember, spoken } from './page.js';

const texts = {
  zh: { tag: 'zh-CN', home: '城市门户', other: 'English', otherTag: 'en', broken: '页面无法打开，请刷新重试。' },
  en: { tag: 'en', home: 'City portal', other: '中文', otherTag: 'zh-CN', broken: 'This page could not be opened. Please reload it.' },
};

const place = document.getElementById('app');
const { module, installation, app, region, base, api, ...said } = place.dataset;
const home = element('a', { href: '/' });
const languageButton = element('button', { type: 'button' });
let language = recall('language') || said.language;
let unmount;
let shown = Promise.resolve();

place.before(element('header', { className: 'bar' }, home, languageButton));
languageButton.addEventListener('click', () => {
  language = spoken(texts, language).otherTag;
  remember('language', language);
  shown = shown.then(show);
});
shown = show();

async function show() {
  const text = spoken(texts, language);
  const regionName = spoken({ zh: said.regionZh, en: said.regionEn }, language);
  document.documentElement.lang = text.tag;
  document.title = `${spoken({ zh: said.nameZh, en: said.nameEn }, language)} · ${regionName}`;
  home.textContent = text.home;
  Object.assign(languageButton, { textContent: text.other, lang: text.otherTag });
  try {
    const { mount } = await import(module);
    await unmount?.();
    unmount = await mount(place, { installation, app, region: { code: region, name: regionName }, base, api, language: text.tag });
  } catch (error) {
    console.error(error);
    place.replaceChildren(element('p', { className: 'page status alarming', role: 'alert', textContent: text.broken }));
  }
}
