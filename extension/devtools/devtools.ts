import browser from 'webextension-polyfill';

// Without a panel there is no place to say that DevTools did not make one.
browser.devtools.panels.create('COS CORS', '/icons/16.png', '/devtools/panel.html').catch(() => undefined);
