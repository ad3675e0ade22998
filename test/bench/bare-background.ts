import browser from 'webextension-polyfill';
import { observe } from '../../extension/background/web-request.ts';

observe(browser.webRequest, () => undefined);
