import browser from 'webextension-polyfill';
import { observe } from '../../../extension/background/web-request.ts';

/** The background of the recorder: keeps what the product's listeners are told, until its page takes it. */
let told: { event: string; details: object }[] = [];

observe(browser.webRequest, (event, details) => told.push({ event, details }));

browser.runtime.onMessage.addListener(() => {
  const taken = told;
  told = [];
  return Promise.resolve(taken);
});
