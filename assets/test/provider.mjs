// Another party's software: a certified OpenID provider on loopback, with three invented people. Prints one line when it listens.
// Usage: provider.mjs PORT REDIRECT_URI

import { Provider } from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const people = {
  "v.koleva": { name: "Vesna Koleva", groups: ["spoc-duty"] },
  "p.anton": { name: "Petar Anton", groups: ["staff"] },
};

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "egnatia", client_secret: "a secret of the test", redirect_uris: [redirect] }],
  claims: { openid: ["sub"], profile: ["name", "groups", "preferred_username"] },
  features: { devInteractions: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ["of the test"] },
  jwks: undefined,
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, name: people[id]?.name ?? id, groups: people[id]?.groups ?? [] }),
  }),
});
provider.listen(Number(port), "127.0.0.1", () => console.log(`listening on ${port}`));
