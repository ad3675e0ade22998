import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { CorsConfiguration } from '../../../src/cos/cors-configuration.ts';
import type { PlacedMistake } from '../../../src/notation/parsed-configuration.ts';
import { faultyField, type KeyProblem, keyProblem } from '../../../src/rules-request/key-problem.ts';
import { type RegionProblem, readRegion } from '../../../src/rules-request/rules-host.ts';
import type { RulesProblem } from '../../../src/rules-request/rules-problem.ts';
import type { RulesRequest, SentRulesRequest } from '../../../src/rules-request/rules-request.ts';
import type { Phrase } from '../../../src/text/phrase.ts';
import { keyProblemText, type RulesText, regionProblemText, rulesProblemText } from '../../../src/text/rules-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { PhraseText } from '../phrase-text.tsx';
import { ProblemLine } from '../problem-line.tsx';
import { SecretField } from './secret-field.tsx';

/** What a person can do to fetch rules. */
export interface FetchingActions {
  readonly fetchRules: (request: RulesRequest) => Promise<SentRulesRequest>;
  /** Asks the browser for a host; `null` where the browser takes no such question. */
  readonly permitHost: ((host: string) => Promise<boolean>) | null;
}

interface Props {
  readonly bucket: string;
  /** The bucket's own host; `null` where the region has to be asked. */
  readonly host: string | null;
  readonly text: Text;
  /** Whether a person asked for the form just now. */
  readonly takesFocus: boolean;
  /** Whether its button is the view's main one. */
  readonly first: boolean;
  readonly actions: FetchingActions;
  readonly onPaste: () => void;
  /** Takes the rules that came, even with mistakes, since the bucket holds them so. */
  readonly onFetched: (configuration: CorsConfiguration, mistakes: readonly PlacedMistake[]) => void;
}

/** What stands in the way: with the key, with the region, or what came of the request. */
type Problem =
  | { readonly of: 'key'; readonly problem: KeyProblem }
  | { readonly of: 'region'; readonly problem: RegionProblem }
  | { readonly of: 'request'; readonly problem: RulesProblem };

function problemText(words: RulesText, found: Problem): Phrase {
  switch (found.of) {
    case 'key':
      return keyProblemText(words, found.problem);
    case 'region':
      return regionProblemText(words, found.problem);
    case 'request':
      return rulesProblemText(words, found.problem);
  }
}

type Field = { readonly current: HTMLInputElement | null };

const typedIn = ({ current }: Field) => current?.value.trim() ?? '';

function empty(...fields: readonly Field[]): void {
  for (const { current } of fields) if (current !== null) current.value = '';
}

/**
 * The form to fetch a bucket's rules with a key. What is typed stands in the fields alone, in no state of the view:
 * SecretKey and token leave them when the request is sent, everything when the view closes.
 */
export function FetchForm({ bucket, host, text, takesFocus, first, actions, onPaste, onFetched }: Props) {
  const id = useId();
  const [region, secretId, secretKey, token] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ];
  const problem = useSignal<Problem | null>(null);
  const fetching = useSignal(false);
  const { rules: words } = text.interface;
  useEffect(() => {
    if (takesFocus) (region.current ?? secretId.current)?.focus();
  }, [takesFocus, region, secretId]);
  const isGone = useRef(false);
  // An effect after the next paint would come too late for a form that is left at once.
  useLayoutEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );

  const told = problem.value;
  const faulty = told?.of === 'key' ? faultyField(told.problem) : null;
  /** The host that the browser does not let the extension reach. */
  const unpermitted = told?.of === 'request' && told.problem.kind === 'not-permitted' ? told.problem.host : null;

  const tell = (found: RulesProblem) => {
    problem.value = { of: 'request', problem: found };
  };
  const fetchFrom = async (request: RulesRequest) => {
    fetching.value = true;
    const { answer, problem: unsent } = await actions
      .fetchRules(request)
      .catch((): SentRulesRequest => ({ answer: null, problem: { kind: 'failed' } }));
    const { readRulesAnswer } = await import('../../../src/rules-request/rules-answer.ts');
    // Another form may be filled in by now.
    if (isGone.current) return;
    fetching.value = false;
    if (answer === null) return tell(unsent);
    const read = readRulesAnswer(answer);
    if (read.ok) onFetched(read.configuration, read.mistakes);
    else tell(read.problem);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (fetching.value) return;
    const place = host === null ? readRegion(bucket, typedIn(region)) : ({ ok: true, host } as const);
    if (!place.ok) {
      problem.value = { of: 'region', problem: place.problem };
      region.current?.focus();
      return;
    }
    const key = {
      secretId: typedIn(secretId),
      secretKey: typedIn(secretKey),
      securityToken: typedIn(token) === '' ? null : typedIn(token),
    };
    const wrong = keyProblem(key);
    problem.value = wrong === null ? null : { of: 'key', problem: wrong };
    if (wrong?.kind === 'swapped' || wrong?.kind === 'same') empty(secretId, secretKey);
    if (wrong !== null) {
      ({ SecretId: secretId, SecretKey: secretKey, token })[faultyField(wrong)].current?.focus();
      return;
    }
    empty(secretKey, token);
    void fetchFrom({ host: place.host, ...key });
  };
  const permit = (wanted: string) => {
    actions.permitHost?.(wanted).then(
      (granted) => {
        if (!granted) return;
        problem.value = null;
        secretKey.current?.focus();
      },
      () => undefined,
    );
  };

  return (
    <form class="band fetch-form" noValidate autocomplete="off" onSubmit={submit}>
      <h2>
        <PhraseText phrase={words.fetchTitle(bucket)} />
      </h2>
      <p class="quiet">
        <PhraseText phrase={words.sends(host)} />
      </p>
      {host === null && (
        <>
          <SecretField
            id={`${id}-region`}
            label={words.region}
            field={region}
            describedBy={`${id}-hint`}
            faulty={told?.of === 'region'}
          />
          <p id={`${id}-hint`} class="quiet hint">
            <PhraseText phrase={words.regionHint} />
          </p>
        </>
      )}
      <SecretField id={`${id}-id`} label="SecretId" field={secretId} faulty={faulty === 'SecretId'} />
      <SecretField id={`${id}-key`} label="SecretKey" field={secretKey} covered faulty={faulty === 'SecretKey'} />
      <SecretField id={`${id}-token`} label={words.token} field={token} covered faulty={faulty === 'token'} />
      {told !== null && (
        <ProblemLine
          phrase={problemText(words, told)}
          host={unpermitted}
          onPermit={actions.permitHost === null ? null : permit}
          text={text}
          first={false}
        />
      )}
      <div class="buttons">
        <button type="submit" class={first ? 'fetch-rules first' : 'fetch-rules'} aria-disabled={fetching.value}>
          {fetching.value ? words.fetching : words.fetch}
        </button>
        <button type="button" class="other-form" onClick={onPaste}>
          {words.orPaste}
        </button>
      </div>
    </form>
  );
}
