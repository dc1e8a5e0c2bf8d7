import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as client from 'openid-client';
import { Browser } from './browser.mjs';
import { city } from './city.mjs';

const scope = 'openid profile email phone offline_access parking:report:370811';

const discover = (id, secret) => client.discovery(city.address, id, undefined,
  secret ? client.ClientSecretBasic(secret) : client.None());

async function request() {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const nonce = client.randomNonce();
  return {
    checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
    parameters: {
      redirect_uri: city.redirect, scope, state, nonce, code_challenge_method: 'S256',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
    },
  };
}

async function signIn(config, browser = new Browser(city.address.origin, city.account)) {
  const { checks, parameters } = await request();
  const back = await browser.visit(client.buildAuthorizationUrl(config, parameters).href);
  return client.authorizationCodeGrant(config, back, checks);
}

test('a public client signs in with a code and PKCE, refreshes, and asks who it is', async () => {
  const config = await discover('page');
  const tokens = await signIn(config);
  assert.equal(tokens.claims().preferred_username, city.account.name);
  const info = await client.fetchUserInfo(config, tokens.access_token, tokens.claims().sub);
  assert.equal(info.preferred_username, city.account.name);
  assert.equal(info.email, city.account.email);
  assert.equal(info.email_verified, false);
  assert.equal(tokens.claims().email, undefined);
  for (const claim of Object.keys(info)) {
    assert.ok(config.serverMetadata().claims_supported.includes(claim), claim);
  }
  const next = await client.refreshTokenGrant(config, tokens.refresh_token);
  assert.notEqual(next.refresh_token, tokens.refresh_token);
  assert.equal(next.claims().sub, tokens.claims().sub);
});

test('a token given back is good no more', async () => {
  const config = await discover('server', city.secret);
  const tokens = await signIn(config);
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, true);
  await client.tokenRevocation(config, tokens.refresh_token);
  assert.equal((await client.tokenIntrospection(config, tokens.access_token)).active, false);
  await assert.rejects(client.refreshTokenGrant(config, tokens.refresh_token), { error: 'invalid_grant' });
});

test('a request is sent ahead of the browser', async () => {
  const config = await discover('server', city.secret);
  const { checks, parameters } = await request();
  const address = await client.buildAuthorizationUrlWithPAR(config, parameters);
  assert.ok(!address.searchParams.has('redirect_uri'));
  const back = await new Browser(city.address.origin, city.account).visit(address.href);
  assert.ok((await client.authorizationCodeGrant(config, back, checks)).id_token);
});

test('a machine signs in by itself', async () => {
  const config = await discover('server', city.secret);
  assert.ok((await client.clientCredentialsGrant(config)).access_token);
});

test('a device without a browser is let in from another', async () => {
  const config = await discover('page');
  const asked = await client.initiateDeviceAuthorization(config, { scope: 'openid parking:report:370811' });
  const page = await new Browser(city.address.origin, city.account).visit(asked.verification_uri_complete);
  assert.match(page, /设备已连接/);
  const tokens = await client.pollDeviceAuthorizationGrant(config, asked);
  assert.ok(tokens.claims().sub);
});

test('a client that knows who has signed in signs them out', async () => {
  const config = await discover('page');
  const browser = new Browser(city.address.origin, city.account);
  const tokens = await signIn(config, browser);
  const back = await browser.visit(client.buildEndSessionUrl(config,
    { id_token_hint: tokens.id_token, post_logout_redirect_uri: city.redirect, state: 'bye' }).href);
  assert.equal(back.searchParams.get('state'), 'bye');
  const silent = client.buildAuthorizationUrl(config, { ...(await request()).parameters, prompt: 'none' });
  assert.equal((await browser.visit(silent.href)).searchParams.get('error'), 'login_required');
});

test('a server signs in with a key of its own', async () => {
  const key = await crypto.subtle.importKey('jwk', city.key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  const config = await client.discovery(city.address, 'signer', undefined, client.PrivateKeyJwt({ key, kid: 'one' }));
  assert.ok((await client.clientCredentialsGrant(config)).access_token);
});

test('a client is registered by program on behalf of an admin, and signs people in', async () => {
  const metadata = {
    client_name: 'Kiosk', redirect_uris: [city.redirect], grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'], scope: 'parking:report:370811', region: '370811', audiences: ['/370811/'],
  };
  const config = await client.dynamicClientRegistration(city.address, metadata, undefined, { initialAccessToken: city.admin });
  assert.equal((await signIn(config)).claims().preferred_username, city.account.name);
  await assert.rejects(client.dynamicClientRegistration(city.address, metadata, undefined, { initialAccessToken: 'stolen' }));
});
