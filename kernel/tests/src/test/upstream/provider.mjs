import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const server = createServer();
server.listen(Number(process.env.UPSTREAM_PORT), '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'jining',
      client_secret: process.env.UPSTREAM_SECRET,
      redirect_uris: [process.env.UPSTREAM_CALLBACK],
      token_endpoint_auth_method: 'client_secret_basic',
    }],
    claims: { openid: ['sub'], profile: ['name', 'assurance'] },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `市民 ${id}`, assurance: 'L2' }),
    }),
    cookies: { keys: ['only for this run'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
  });
  server.on('request', provider.callback());
  console.log(`Ready ${issuer}`);
});
