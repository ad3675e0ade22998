// Stands in, in a view that is opened in a tab, for what a browser has only in DevTools or after a person's choice in its
// own settings. `?hosts=withheld`: COS's hosts are not permitted. `?store=full`: nothing more is stored for good.
// `?clock=broken`: whatever tells the time of a request throws. The log of DevTools is the item `log` of storage.session.
(() => {
  // A browser may have both, and code of the extension uses either.
  const apis = [globalThis.browser, globalThis.chrome].filter(Boolean);
  const [api] = apis;
  const asked = new URLSearchParams(location.search);

  const replace = (object, name, value) => Object.defineProperty(object, name, { value, configurable: true });
  const replaceIn = (place, name, value) => {
    for (const each of apis) replace(place(each), name, value);
  };

  /** Answers as the browser's own functions do: with a promise, and to a callback where there is one. */
  const answering = (promise) => (done) => {
    const answer = promise();
    if (done !== undefined) answer.then(done);
    return answer;
  };

  if (asked.get('hosts') === 'withheld') {
    const getAll = api.permissions.getAll.bind(api.permissions);
    const required = api.runtime.getManifest().host_permissions;
    const isRequired = (pattern) => required.includes(pattern);
    const withheld = async () => {
      const { origins = [], ...others } = await getAll();
      return { ...others, origins: origins.filter((each) => !isRequired(each)) };
    };
    replaceIn(({ permissions }) => permissions, 'getAll', answering(withheld));
  }

  if (asked.get('store') === 'full') {
    const set = (_, done) => {
      const error = new Error('QuotaExceededError: storage.local is full');
      if (done === undefined) return Promise.reject(error);
      throw error;
    };
    replaceIn(({ storage }) => storage.local, 'set', set);
  }

  if (asked.get('clock') === 'broken') {
    const getHours = () => {
      throw new TypeError('undefined has no property "getHours"');
    };
    replace(Date.prototype, 'getHours', getHours);
  }

  if (location.pathname !== '/devtools/panel.html') return;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const themeName = () => (dark.matches ? 'dark' : 'light');
  const silent = { addListener: () => {} };
  const devtools = {
    inspectedWindow: { tabId: Number(asked.get('tab')), reload: () => {} },
    network: {
      getHAR: answering(async () => (await api.storage.session.get('log')).log ?? { entries: [] }),
      onRequestFinished: silent,
      onNavigated: silent,
    },
    panels: {
      get themeName() {
        return themeName();
      },
      onThemeChanged: { addListener: (listener) => dark.addEventListener('change', () => listener(themeName())) },
    },
  };
  replaceIn((each) => each, 'devtools', devtools);
})();
