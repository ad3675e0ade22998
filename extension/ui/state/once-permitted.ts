import { watchHost } from '../../permission/permissions.ts';

/** Asks the browser for a host and, once it is granted, does `next`. To be called directly in a click. */
export function oncePermitted(host: string, pageOrigin: string, next: () => void): void {
  watchHost(host, pageOrigin).then(
    (granted) => {
      if (granted) next();
    },
    () => undefined,
  );
}
