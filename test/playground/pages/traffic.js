// What a page, a frame or a worker of any kind loads to ask a bucket on and on. `?name=` is what its requests go by,
// `to=` the address that they begin with. A page names neither and calls `ask` itself.

/** Sends a PUT that needs a preflight and a GET that needs none, again and again, until `ended` gives true. */
async function ask(name, to, ended) {
  for (let n = 0; !ended(); n += 1) {
    const put = {
      method: 'PUT',
      headers: { [`x-of-${name}`]: '1' },
      body: 'x',
      credentials: n % 2 ? 'include' : 'omit',
    };
    await fetch(`${to}/${name}/${n}#preflight-${n}-`, put).catch(() => undefined);
    await fetch(`${to}/${name}/${n}?acl`).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

if (typeof document === 'undefined') {
  const query = new URLSearchParams(location.search);
  let ended = false;
  const begin = () => ask(query.get('name'), query.get('to'), () => ended);
  if ('skipWaiting' in self) {
    // What a worker sees of others' requests, for whoever asks.
    const seen = [];
    self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', ({ request: { method, url } }) => void seen.push(`${method} ${url}`));
    self.addEventListener('message', (event) => {
      const { data, ports } = event;
      if (data === 'begin') event.waitUntil(begin());
      if (data === 'end') ended = true;
      if (data === 'seen') ports[0].postMessage(seen);
    });
  } else void begin();
}
