import browser from 'webextension-polyfill';
import { observe } from '../../extension/web-request.ts';

observe(browser.webRequest, () => undefined);
