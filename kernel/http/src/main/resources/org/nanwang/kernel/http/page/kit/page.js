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
  const body = await ask(address, { signal });
  if (!body) {
    throw new Error('');
  }
  return body;
}

/** Asks for JSON, or sends it; with a token if there is one. The error of a refusal has its `status`, too. */
export async function ask(address, { method = 'GET', body, signal, token } = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': document.documentElement.lang,
    ...(body !== undefined && { 'Content-Type': 'application/json' }), ...(token && { Authorization: `Bearer ${token}` }) };
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const answer = await fetch(address, { method, headers, body: sent, signal }).catch(() => undefined);
  const told = await answer?.json().catch(() => undefined);
  if (!answer?.ok) {
    throw Object.assign(new Error(told?.detail ?? ''), { status: answer?.status ?? 0 });
  }
  return told;
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
