import browser from 'webextension-polyfill';

// A panel that DevTools do not make is one that a person cannot open: there is nobody to tell.
browser.devtools.panels.create('COS CORS', '/icons/16.png', '/devtools/panel.html').catch(() => undefined);
