// What every page needs, for whoever wants it. Version 1 of the kit only grows: what is here stays as it is.

/** Makes an element with properties and children. Text is always text, never markup: it cannot become a script. */
export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter(child => child !== undefined));
  return made;
}

/** Adds a style sheet and waits for it, so that the page never shows without it. Gives the element to remove later. */
export function addStyle(address) {
  const link = element('link', { rel: 'stylesheet', href: address });
  return new Promise(resolve => {
    link.onload = link.onerror = () => resolve(link);
    document.head.append(link);
  });
}

/** Picks from {zh, en} what fits a language tag. */
export function spoken(texts, language) {
  return language.startsWith('zh') ? texts.zh : texts.en;
}

/** Asks for JSON. A refusal becomes an error with the words the server found for it, in the page's language. */
export async function getJson(address, signal) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang };
  const answer = await fetch(address, { signal, headers }).catch(() => undefined);
  const body = await answer?.json().catch(() => undefined);
  if (!answer?.ok || !body) {
    throw new Error(body?.detail ?? '');
  }
  return body;
}

/** Keeps a choice of the person in this browser, for all pages of the node. */
export function remember(name, value) {
  try {
    localStorage.setItem(`nanwang-${name}`, value);
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}

/** Gives what was kept, or an empty text. */
export function recall(name) {
  try {
    return localStorage.getItem(`nanwang-${name}`) ?? '';
  } catch {
    return '';
  }
}
