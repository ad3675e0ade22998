import { aborts } from './aborts.ts';
import { caches } from './caches.ts';
import { elements } from './elements.ts';
import { framesAndWorkers } from './frames-and-workers.ts';
import { networkErrors } from './network-errors.ts';
import { otherExtensions } from './other-extensions.ts';
import { pagePolicies } from './page-policies.ts';
import { preflights } from './preflights.ts';
import { redirects } from './redirects.ts';
import type { Scenario } from './scenario.ts';
import { simpleRequests } from './simple-requests.ts';
import { uploads } from './uploads.ts';

/** Everything that is recorded, in the order in which it is played. */
export const scenarios: readonly Scenario[] = [
  ...simpleRequests,
  ...preflights,
  ...redirects,
  ...networkErrors,
  ...elements,
  ...framesAndWorkers,
  ...caches,
  ...aborts,
  ...pagePolicies,
  ...otherExtensions,
  ...uploads,
];
