// biome-ignore-all lint/correctness/noUnusedVariables: the scripts of the scenarios use them.
// What scenarios call, in a page, a frame or a worker. `hosts` and `scenario` stand before it.

const at = (host, path, scheme = 'https') => `${scheme}://${hosts[host]}/${scenario}${path}`;
const k = at('bucket', '/k');

/** A request's outcome in a few words: the status, `opaque`, the tag that the page may read, or the error's name. */
async function get(url = k, init = {}) {
  try {
    const response = await fetch(url, init);
    const body = await response.text().then(
      () => [],
      ({ name }) => [`then ${name}`],
    );
    const tag = response.headers.get('ETag');
    const type = response.type === 'cors' ? [] : [response.type];
    return [response.status, ...type, ...(tag === null ? [] : [`ETag ${tag}`]), ...body].join(' ');
  } catch ({ name }) {
    return name;
  }
}

const put = (url = k, init = {}) => get(url, { method: 'PUT', body: 'x', ...init });

function xhr(method, url, { headers = {}, body = null, withCredentials = false, listens = false, started } = {}) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = withCredentials;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    if (listens) request.upload.onprogress = () => {};
    for (const type of ['load', 'error', 'abort', 'timeout'])
      request.addEventListener(type, () => resolve(`${type} ${request.status}`));
    request.send(body);
    started?.(request);
  });
}

/** An element that loads something: `load` or `error`. */
function element(tag, attributes) {
  return new Promise((resolve) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    for (const type of ['load', 'loadeddata', 'error']) made.addEventListener(type, () => resolve(type));
    document.body.append(made);
  });
}

const font = (url) =>
  new FontFace('recorded', `url(${url})`).load().then(
    () => 'load',
    ({ name }) => name,
  );

function eventSource(url, init) {
  return new Promise((resolve) => {
    const source = new EventSource(url, init);
    for (const type of ['open', 'error'])
      source.addEventListener(type, () => {
        resolve(type);
        source.close();
      });
  });
}

const wait = (what) => fetch(`/${scenario}/arrived?${encodeURIComponent(what)}`);
/** Ends when the server has received a request, such as `PUT /k`. */
const arrived = async (what) => void (await wait(what));
const release = async (what) => void (await fetch(`/${scenario}/release?${encodeURIComponent(what)}`));

/** Once what the browser says of a new frame or worker, which runs by now, is heard. */
async function heard(made) {
  await made.run('');
  await fetch(`/${scenario}/hearing`);
  return made;
}

/** Runs code where `post` leads to: a frame or a worker that has this library too. */
function runAt(post, code) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    post({ code }, port2);
  });
}

async function frame(attributes) {
  const made = document.createElement('iframe');
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve));
  document.body.append(made);
  await loaded;
  const run = (code) => runAt((message, port) => made.contentWindow.postMessage(message, '*', [port]), code);
  return heard({ run, remove: () => made.remove() });
}

const worker = (url = `/${scenario}/agent.js`) => {
  const made = new Worker(url);
  return heard({ run: (code) => runAt((message, port) => made.postMessage(message, [port]), code) });
};

const sharedWorker = () => {
  const made = new SharedWorker(`/${scenario}/agent.js`);
  return heard({ run: (code) => runAt((message, port) => made.port.postMessage(message, [port]), code) });
};

/** `query` is `handles` where it is to answer the page's requests itself. */
async function serviceWorker(query = '') {
  await navigator.serviceWorker.register(`/${scenario}/agent.js?${query}`);
  const { active } = await navigator.serviceWorker.ready;
  if (query !== '' && !navigator.serviceWorker.controller)
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  return heard({ run: (code) => runAt((message, port) => active.postMessage(message, [port]), code) });
}

// A page that another left for.
if (location.search.startsWith('?then=')) void release(decodeURIComponent(location.search.slice(6)));

const AsyncFunction = (async () => {}).constructor;
const serve = async ({ data, ports: [port] }) => {
  if (port) port.postMessage(await new AsyncFunction(data.code)());
};
self.addEventListener('message', serve);
self.addEventListener('connect', ({ ports: [port] }) => {
  port.onmessage = serve;
});
if ('skipWaiting' in self) {
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  if (location.search === '?handles')
    self.addEventListener('fetch', (event) => {
      if (new URL(event.request.url).origin !== location.origin) event.respondWith(fetch(event.request));
    });
}
