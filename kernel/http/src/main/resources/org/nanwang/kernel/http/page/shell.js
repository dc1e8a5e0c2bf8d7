// Loads the app's module and gives it its place in the page. The page says which, in data attributes.
const element = document.getElementById('app');
const { module, installation, app, region, regionName, base, api, language } = element.dataset;
const context = { installation, app, region: { code: region, name: regionName }, base, api, language };

function tell(text) {
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = text;
  element.replaceChildren(note);
}

try {
  const { mount } = await import(module);
  await mount(element, context);
} catch (error) {
  console.error(error);
  tell(language.startsWith('zh') ? '页面无法打开，请刷新重试。' : 'This page could not be opened. Please reload it.');
}
