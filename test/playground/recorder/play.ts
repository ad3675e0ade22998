import { hosts } from '../scenarios/hosts.ts';
import type { Scenario, ScriptedAnswer } from '../scenarios/scenario.ts';

/** Something that happens once, for those who wait for it before and after. */
class Happening {
  #happen = () => {};
  readonly happened = new Promise<void>((resolve) => {
    this.#happen = resolve;
  });
  happen(): void {
    this.#happen();
  }
}

const missing: ScriptedAnswer = { status: 404 };

/** One run of a scenario at the servers: what has arrived, what is held, what comes next. */
export class Play {
  readonly scenario: Scenario;
  readonly hearing: () => Promise<void>;
  readonly #arrivals = new Map<string, Happening>();
  readonly #releases = new Map<string, Happening>();
  readonly #given = new Map<string, number>();

  /** `hearing` settles once the browser's words on what the page has made are heard. */
  constructor(scenario: Scenario, hearing: () => Promise<void>) {
    this.scenario = scenario;
    this.hearing = hearing;
  }

  /** Settles when a request of that name (`PUT /k`, `PUT beijing/k`) has arrived. */
  async arrival(name: string): Promise<void> {
    await this.#happening(this.#arrivals, name).happened;
  }

  release(name: string): void {
    this.#happening(this.#releases, name).happen();
  }

  /** The next answer to a request, once it may be given. */
  async answer(method: string, host: string, path: string): Promise<ScriptedAnswer> {
    const name = this.#name(method, host, path);
    const listed = [this.scenario.answers[name] ?? missing].flat();
    const given = this.#given.get(name) ?? 0;
    this.#given.set(name, given + 1);
    const answer = listed[Math.min(given, listed.length - 1)] ?? missing;
    this.#happening(this.#arrivals, name).happen();
    if (answer.held) await this.#happening(this.#releases, name).happened;
    return answer;
  }

  /** What the scenario calls the request: with its query where an answer is named so, without otherwise. */
  #name(method: string, host: string, path: string): string {
    const alias = Object.entries(hosts).find(([, name]) => name === host)?.[0] ?? host;
    const own = path.startsWith(`/${this.scenario.name}/`) ? path.slice(this.scenario.name.length + 1) : path;
    const name = `${method} ${alias === 'bucket' ? '' : alias}${own}`;
    return name in this.scenario.answers ? name : (name.split('?')[0] ?? name);
  }

  #happening(happenings: Map<string, Happening>, name: string): Happening {
    const happening = happenings.get(name) ?? new Happening();
    happenings.set(name, happening);
    return happening;
  }
}
