// What the page asks of the platform. Lists come in parts; both are short enough to be read whole.
import { getJson } from '/kit/1/page.js';

/** Gives a city's counties, districts and zones: [{code, name: {zh, en}}]. */
export function fetchCounties(city, signal) {
  return whole('/platform/regions', { parent: city, limit: 100 }, signal);
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
    const page = await getJson(`${address}?${given}`, signal);
    items.push(...page.items);
    after = page.next;
  } while (after);
  return items;
}
