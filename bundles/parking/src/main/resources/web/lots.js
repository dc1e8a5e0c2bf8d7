// What the page asks of the app and of the browser.
import { getJson } from '/kit/1/page.js';

/** Gives a part of the list: {items, next}. */
export function fetchLots(api, query, signal) {
  return get(`${api}/lots`, query, signal);
}

/** Gives the nearest lots with free places. */
export function fetchNearest(api, { longitude, latitude }, signal) {
  return get(`${api}/lots/nearest`, { longitude, latitude, limit: 20 }, signal);
}

/** Gives the position in WGS-84 if the person allows it. */
export function whereAmI() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new Error('no geolocation'));
      return;
    }
    navigator.geolocation.getCurrentPosition(({ coords }) => resolve(coords), reject,
      { maximumAge: 60_000, timeout: 10_000 });
  });
}

function get(address, query, signal) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return getJson(`${address}?${new URLSearchParams(given)}`, signal);
}
