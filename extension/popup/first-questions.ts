import { beginFirstReads } from '../storage/first-reads.ts';
import { ownApi } from '../storage/own-api.ts';
import { askTab } from './ask-tab.ts';

// This script runs while the popup's own one loads, and asks for all that the popup needs before it shows something.
beginFirstReads();
globalThis.firstAnswers = askTab(ownApi());
