import type { Exchange } from '../exchange.ts';
import { type Check, checkOf, type Demand, type Knowledge, keyOfPreflight } from './check.ts';

/** The preflights of a demand, each as a text that is the same for the same at the same host; `null` for one not sent. */
function asked({ preflights }: Check, { preflight, bare }: Demand): (string | null)[] {
  const places = preflight === null ? [bare] : [preflight, bare];
  return places.map((place) => {
    const sent = place === 'unsent' ? undefined : preflights[place];
    return sent === undefined ? null : keyOfPreflight(sent);
  });
}

/** Whether what a check asks tells how an exchange fares, too. One that was still under way then may ask something else. */
export function covers(check: Check, exchange: Exchange, knowledge: Knowledge): boolean {
  const own = checkOf([exchange], knowledge);
  const [demand] = own.demands;
  if (demand === undefined) return false;
  const { method, origin, credentialsMode, neededHeaders } = demand;
  const needed = JSON.stringify(asked(own, demand));
  return check.demands.some(
    (each) =>
      each.method === method &&
      each.origin === origin &&
      each.credentialsMode === credentialsMode &&
      neededHeaders.every((name) => each.neededHeaders.includes(name)) &&
      JSON.stringify(asked(check, each)) === needed,
  );
}
