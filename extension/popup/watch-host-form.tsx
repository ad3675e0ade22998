import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { PermissionText } from '../../src/text/permission-text.ts';
import type { Phrase } from '../../src/text/phrase.ts';
import { readHost, type TypedHost } from '../permission/host-name.ts';
import { PhraseText } from '../ui/phrase-text.tsx';

interface Props {
  readonly words: PermissionText;
  /** Hosts that may be custom domains of buckets. */
  readonly candidates: readonly string[];
  /** Asks for the host. Resolves with whether it was granted. */
  readonly onAdd: (host: string) => Promise<boolean>;
}

function problemOf(typed: Exclude<TypedHost, { readonly kind: 'host' }>, words: PermissionText): Phrase {
  switch (typed.kind) {
    case 'empty':
      return words.typed.empty;
    case 'wildcard':
      return words.typed.wildcard;
    case 'own':
      return words.typed.own(typed.host);
    case 'no-host':
      return words.typed.noHost(typed.text);
  }
}

/** The form to add hosts that a site's files come from. */
export function WatchHostForm({ words, candidates, onAdd }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const problem = useSignal<Phrase | null>(null);
  const added = useSignal<string | null>(null);

  const add = (host: string) => {
    problem.value = null;
    added.value = null;
    const answer = onAdd(host);
    answer.then(
      (granted) => {
        if (!granted) problem.value = words.refusedPermission;
        else {
          added.value = host;
          if (field.current !== null) field.current.value = '';
        }
      },
      () => {
        problem.value = words.refusedPermission;
      },
    );
  };

  return (
    <form
      class="watch-host"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const typed = readHost(field.current?.value ?? '');
        if (typed.kind === 'host') add(typed.host);
        else {
          added.value = null;
          problem.value = problemOf(typed, words);
        }
      }}
    >
      <p class="quiet">
        <PhraseText phrase={words.domainsHint} />
      </p>
      {candidates.length > 0 && (
        <div class="buttons">
          {candidates.map((host) => (
            <button key={host} type="button" class="candidate" onClick={() => add(host)}>
              {words.addCandidate(host)}
            </button>
          ))}
        </div>
      )}
      <div class="row">
        <label for={`${id}-host`}>{words.domainLabel}</label>
        <input
          id={`${id}-host`}
          ref={field}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          maxLength={300}
          placeholder="files.example.com"
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}-problem`}
        />
        <button type="submit">{words.addDomain}</button>
      </div>
      <p class="problem" id={`${id}-problem`} role="alert">
        {problem.value !== null && <PhraseText phrase={problem.value} />}
      </p>
      {added.value !== null && (
        <p class="added" role="status">
          <PhraseText phrase={words.addedDomain(added.value)} />
        </p>
      )}
    </form>
  );
}
