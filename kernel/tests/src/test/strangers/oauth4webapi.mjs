import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as oauth from 'oauth4webapi';
import { Browser } from './browser.mjs';
import { city } from './city.mjs';

const page = { client_id: 'page' };

async function server() {
  return oauth.processDiscoveryResponse(city.address, await oauth.discoveryRequest(city.address));
}

async function code(as, changes = {}, browser = new Browser(city.address.origin, city.account), pushed = false) {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const nonce = oauth.generateRandomNonce();
  const address = new URL(as.authorization_endpoint);
  const asked = new URLSearchParams({
    client_id: page.client_id, redirect_uri: city.redirect, response_type: 'code', scope: 'openid', state, nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256', ...changes,
  });
  address.search = pushed ? await push(as, asked) : asked;
  const back = await browser.visit(address.href);
  return { parameters: oauth.validateAuthResponse(as, page, back, state), verifier, nonce };
}

async function push(as, asked) {
  const response = await oauth.pushedAuthorizationRequest(as, page, oauth.None(), asked);
  const { request_uri } = await oauth.processPushedAuthorizationResponse(as, page, response);
  return new URLSearchParams({ client_id: page.client_id, request_uri });
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

test('a request is pushed ahead of the browser', async () => {
  const as = await server();
  const asked = await code(as, {}, undefined, true);
  const tokens = await oauth.processAuthorizationCodeResponse(as, page, await redeem(as, asked),
    { expectedNonce: asked.nonce, requireIdToken: true });
  assert.ok(tokens.access_token);
});

test('a refresh token is exchanged for the next', async () => {
  const as = await server();
  const asked = await code(as, { scope: 'openid offline_access' });
  const first = await oauth.processAuthorizationCodeResponse(as, page, await redeem(as, asked), { expectedNonce: asked.nonce });
  const response = await oauth.refreshTokenGrantRequest(as, page, oauth.None(), first.refresh_token);
  const next = await oauth.processRefreshTokenResponse(as, page, response);
  assert.notEqual(next.refresh_token, first.refresh_token);
});

test('a device without a browser is let in from another', async () => {
  const as = await server();
  const asked = await oauth.processDeviceAuthorizationResponse(as, page,
    await oauth.deviceAuthorizationRequest(as, page, oauth.None(), { scope: 'openid' }));
  await new Browser(city.address.origin, city.account).visit(asked.verification_uri_complete);
  const response = await oauth.deviceCodeGrantRequest(as, page, oauth.None(), asked.device_code);
  assert.ok((await oauth.processDeviceCodeResponse(as, page, response)).access_token);
});

test('who has signed in is signed out', async () => {
  const as = await server();
  const browser = new Browser(city.address.origin, city.account);
  const asked = await code(as, {}, browser);
  const tokens = await oauth.processAuthorizationCodeResponse(as, page, await redeem(as, asked), { expectedNonce: asked.nonce });
  const address = new URL(as.end_session_endpoint);
  address.search = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: city.redirect, state: 'bye' });
  assert.equal((await browser.visit(address.href)).searchParams.get('state'), 'bye');
});
