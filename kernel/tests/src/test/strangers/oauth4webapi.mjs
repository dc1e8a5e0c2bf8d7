import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { Browser } from './browser.mjs';
import { city } from './city.mjs';

const page = { client_id: 'page' };

async function server() {
  return oauth.processDiscoveryResponse(city.address, await oauth.discoveryRequest(city.address));
}

async function code(as, changes = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const address = new URL(as.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: page.client_id, redirect_uri: city.redirect, response_type: 'code', scope: 'openid', state, nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...changes,
  });
  const back = await new Browser(city.address.origin, city.account).visit(address.href);
  return { parameters: oauth.validateAuthResponse(as, page, back, state), verifier, nonce };
}

const redeem = (as, { parameters, verifier }) => oauth.authorizationCodeGrantRequest(
  as, page, oauth.None(), parameters, city.redirect, verifier);

test('signs in with a code and PKCE, the ID token\'s signature checked', async () => {
  const as = await server();
  const asked = await code(as);
  const response = await redeem(as, asked);
  const tokens = await oauth.processAuthorizationCodeResponse(as, page, response,
    { expectedNonce: asked.nonce, requireIdToken: true });
  await oauth.validateApplicationLevelSignature(as, response);
  assert.ok(oauth.getValidatedIdTokenClaims(tokens).sub);
});

test('a code is good once, and with its verifier only', async () => {
  const as = await server();
  const asked = await code(as);
  assert.equal((await redeem(as, asked)).status, 200);
  assert.equal((await redeem(as, asked)).status, 400);
  assert.equal((await redeem(as, { ...await code(as), verifier: oauth.generateRandomCodeVerifier() })).status, 400);
});

test('a token for one installation is told as such', async () => {
  const as = await server();
  const asked = await code(as, { resource: `${city.address.origin}/370811/parking/`, scope: 'parking:report:370811' });
  const tokens = await (await redeem(as, asked)).json();
  const claims = JSON.parse(Buffer.from(tokens.access_token.split('.')[1], 'base64url'));
  assert.equal(claims.aud, `${city.address.origin}/370811/parking/`);
  const elsewhere = await fetch(`${city.address.origin}/platform/accounts`,
    { headers: { authorization: `Bearer ${tokens.access_token}` } });
  assert.equal(elsewhere.status, 401);
});
