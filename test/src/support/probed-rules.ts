import type { CorsConfiguration, CorsRule } from '../../../src/cos/cors-configuration.ts';
import type { Header } from '../../../src/headers.ts';
import type { Answered, Probe, ProbeAnswer, Question } from '../../../src/probing/probe.ts';

export const page = 'https://app.example.com';

/** A rule for the page, unless it says otherwise. */
function ruleOf(rule: Partial<CorsRule>): CorsRule {
  return { allowedOrigins: [page], allowedMethods: ['PUT'], allowedHeaders: [], exposeHeaders: [], ...rule };
}

export function rulesOf(...rules: Partial<CorsRule>[]): CorsConfiguration {
  return { rules: rules.map(ruleOf), responseVary: false };
}

/** A preflight as a line: `PUT https://app.example.com authorization`, the page's origin left out. */
export function lineOf({ origin, method, headerNames }: Probe): string {
  return [method, ...(origin === page ? [] : [origin]), ...headerNames].join(' ');
}

/** The preflight that a line says. */
export function probeIn(line: string): Probe {
  const [method = '', ...rest] = line.split(' ');
  const [origin = ''] = rest;
  const isOrigin = origin === 'null' || origin.includes('://');
  return { method, origin: isOrigin ? origin : page, headerNames: isOrigin ? rest.slice(1) : rest };
}

export function questionOf(line: string, more: Partial<Question> = {}): Question {
  return { request: probeIn(line), credentialsMode: 'omit', otherOrigins: [], ...more };
}

export const refusal: ProbeAnswer = { status: 403, headers: [['Content-Type', 'application/xml']] };

/** An answer with the names of its headers shortened: `Allow-Origin`, `Expose-Headers`. */
export function answerOf(status: number, headers: Readonly<Record<string, string>>): ProbeAnswer {
  const full = Object.entries(headers).map(([name, value]): Header => [`Access-Control-${name}`, value]);
  return { status, headers: full };
}

export function answeredWith(line: string, answer: ProbeAnswer): Answered {
  return { probe: probeIn(line), answer };
}
