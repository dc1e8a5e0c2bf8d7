// Asks the marketplace; a refusal becomes an error with the words the server found for it.
export async function get(page, path) {
  let answer;
  try {
    answer = await fetch(page.api + path, { headers: { Accept: 'application/json', 'Accept-Language': page.language } });
  } catch {
    throw new Error(page.text.offline);
  }
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    throw new Error(body.detail ?? `${page.text.failed} (${answer.status})`);
  }
  return body;
}
