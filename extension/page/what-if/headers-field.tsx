import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Text } from '../../../src/text/text.ts';
import { headerRemarkText } from '../../../src/text/what-if-text.ts';
import { type HeaderRemark, readHeaders, type WantedHeader, withHeaders } from '../../../src/what-if/header-reading.ts';
import { PhraseText } from '../../ui/phrase-text.tsx';
import { Mark } from './field-mark.tsx';
import type { Form } from './form.ts';
import type { WhatIfState } from './what-if-state.ts';

interface Props {
  readonly state: WhatIfState;
  readonly text: Text;
  readonly onChange: (part: Partial<Form>) => void;
}

interface TokenProps {
  readonly header: WantedHeader;
  /** Whether the rule in view allows it; `undefined` where no rule is asked. */
  readonly allowed: boolean | undefined;
  readonly text: Text;
  readonly onRemove: () => void;
}

function Token({ header: { name, asked }, allowed, text, onRemove }: TokenProps) {
  const { allowed: yes, refused, whatIf: words } = text.interface;
  const judged = asked ? allowed : undefined;
  return (
    <li class={judged === undefined ? 'token' : judged ? 'token yes' : 'token no'}>
      {judged !== undefined && (
        <span role="img" aria-label={judged ? yes : refused}>
          {judged ? '✓' : '✗'}
        </span>
      )}
      <code>{name}</code>
      <button type="button" aria-label={words.removeHeader(name)} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

const shownRemarks = 3;

/** The request headers, each a token. What is typed or pasted becomes tokens at the end of each name. */
export function HeadersField({ state, text, onChange }: Props) {
  const typed = useSignal('');
  const remarks = useSignal<readonly HeaderRemark[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const { whatIf: words } = text.interface;
  const { headers } = state.form.value;
  const marks = state.marks.value;
  const refused = [...(marks?.headers ?? [])].filter(([, allowed]) => !allowed).map(([name]) => name);

  /** Takes over what is written. What is no name stays in the box. */
  function take(written: string): void {
    const read = readHeaders(written);
    remarks.value = read.remarks;
    typed.value = read.remarks.flatMap((remark) => (remark.kind === 'no-name' ? [remark.text] : [])).join(' ');
    if (read.headers.length > 0) onChange({ headers: withHeaders(headers, read.headers) });
  }

  function remove(name: string): void {
    remarks.value = [];
    onChange({ headers: headers.filter((header) => header.name !== name) });
    field.current?.focus();
  }

  return (
    <div class="entry">
      <label for="headers">{words.headers}</label>
      <div class="tokens">
        <ul>
          {headers.map((header) => (
            <Token
              key={header.name}
              header={header}
              allowed={marks?.headers.get(header.name)}
              text={text}
              onRemove={() => remove(header.name)}
            />
          ))}
        </ul>
        <input
          ref={field}
          id="headers"
          type="text"
          placeholder={words.addHeader}
          aria-describedby="headers-hint headers-problem"
          aria-invalid={remarks.value.some(({ kind }) => kind === 'no-name')}
          spellcheck={false}
          autocomplete="off"
          value={typed.value}
          onInput={({ currentTarget: { value } }) => {
            // A comma or a space ends a name, but may stand in a value.
            if (/[^\s:,;][,;\s]/.test(value) && !value.includes(':')) take(value);
            else typed.value = value;
          }}
          onPaste={(event) => {
            event.preventDefault();
            take(`${typed.value}${event.clipboardData?.getData('text') ?? ''}`);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              take(typed.value);
            }
            const last = headers.at(-1);
            if (event.key === 'Backspace' && typed.value === '' && last !== undefined) remove(last.name);
          }}
          onBlur={() => {
            if (typed.value.trim() !== '') take(typed.value);
          }}
        />
      </div>
      {headers.length === 0 && (
        <p id="headers-hint" class="quiet">
          <PhraseText phrase={words.headersHint} />
        </p>
      )}
      <div id="headers-problem" aria-live="polite">
        {remarks.value.slice(0, shownRemarks).map((remark) => (
          <p key={JSON.stringify(remark)} class={remark.kind === 'no-name' ? 'problem' : 'remark'}>
            <PhraseText phrase={headerRemarkText(words, remark)} />
          </p>
        ))}
      </div>
      {marks !== null && marks.headers.size > 0 && (
        <Mark
          allowed={refused.length === 0}
          phrase={words.marks.headers(refused, marks.headerLines, marks.rule)}
          words={text.interface}
        />
      )}
    </div>
  );
}
