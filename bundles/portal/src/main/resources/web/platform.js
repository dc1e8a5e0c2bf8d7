// What the page asks of the platform. Lists come in parts; both are short enough to be read whole.

/** Gives a city, then its counties, districts and zones: [{code, name: {zh, en}}]. */
export async function fetchRegions(city, signal) {
  const [root, below] = await Promise.all([
    get(`/platform/regions/${encodeURIComponent(city)}`, signal),
    whole('/platform/regions', { parent: city, limit: 100 }, signal),
  ]);
  return [root, ...below];
}

/** Gives the apps that serve a region. */
export function fetchApps(region, signal) {
  return whole(`/platform/regions/${encodeURIComponent(region)}/apps`, { limit: 100 }, signal);
}

async function whole(address, query, signal) {
  const items = [];
  let after;
  do {
    const given = new URLSearchParams(after === undefined ? query : { ...query, after });
    const page = await get(`${address}?${given}`, signal);
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}

async function get(address, signal) {
  const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer.json();
}
