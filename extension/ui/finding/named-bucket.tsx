import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type BucketProblem, readBucket } from '../../../src/cos/bucket-reference.ts';
import { bucketProblemText } from '../../../src/text/named-bucket-text.ts';
import type { Text } from '../../../src/text/text.ts';
import { nameId } from '../forgotten.ts';
import { PhraseText } from '../phrase-text.tsx';

interface FormProps {
  readonly host: string;
  /** Known buckets, one of which is probably meant. */
  readonly choices: readonly string[];
  readonly text: Text;
  /** Keeps the bucket that was named before; `null` while none was. */
  readonly onKeep: (() => void) | null;
  readonly onName: (bucket: string) => void;
}

/** Asks for the bucket behind a domain. A text that names none stays in the field, with what is wrong with it. */
function NamedBucketForm({ host, choices, text, onKeep, onName }: FormProps) {
  const typed = useSignal('');
  const problem = useSignal<BucketProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const words = text.interface.domain;
  const corrects = onKeep !== null;
  useEffect(() => {
    if (corrects) field.current?.focus();
  }, [corrects]);
  const submit = (event: Event) => {
    event.preventDefault();
    const read = readBucket(typed.value);
    problem.value = read.ok ? null : read.problem;
    if (read.ok) onName(read.bucket);
  };
  return (
    <form class="band named-bucket" onSubmit={submit}>
      <h2>
        <PhraseText phrase={words.title(host)} />
      </h2>
      {choices.length > 0 && (
        <fieldset class="choices">
          <legend>{words.known}</legend>
          {choices.map((bucket) => (
            <button key={bucket} type="button" onClick={() => onName(bucket)}>
              <code>{bucket}</code>
            </button>
          ))}
        </fieldset>
      )}
      <input
        ref={field}
        type="text"
        aria-label={words.label}
        aria-describedby="domain-hint domain-problem"
        aria-invalid={problem.value !== null}
        spellcheck={false}
        autocomplete="off"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          problem.value = null;
        }}
      />
      <p id="domain-hint" class="quiet">
        <PhraseText phrase={words.hint} />
      </p>
      <p id="domain-problem" class="problem" role="alert">
        {problem.value !== null && <PhraseText phrase={bucketProblemText(words, problem.value)} />}
      </p>
      <div class="buttons">
        <button type="submit" class="first">
          {words.save}
        </button>
        {onKeep !== null && (
          <button type="button" onClick={onKeep}>
            {words.keep}
          </button>
        )}
      </div>
    </form>
  );
}

interface Props extends Omit<FormProps, 'onKeep'> {
  /** The bucket that a person named for the host; `null` while none is. */
  readonly bucket: string | null;
  readonly onForget: () => void;
}

/** The named bucket behind a custom domain, or the form to name it. */
export function NamedBucket({ bucket, onForget, onName, ...form }: Props) {
  const correcting = useSignal(false);
  const words = form.text.interface.domain;
  if (bucket === null || correcting.value) {
    const stop = () => {
      correcting.value = false;
    };
    const name = (chosen: string) => {
      stop();
      onName(chosen);
    };
    return <NamedBucketForm {...form} onName={name} onKeep={bucket === null ? null : stop} />;
  }
  return (
    <p class="known named-bucket">
      <span>
        <PhraseText phrase={words.named(form.host, bucket)} />
      </span>
      <button
        type="button"
        class="change"
        aria-label={`${words.change}: ${form.host}`}
        onClick={() => {
          correcting.value = true;
        }}
      >
        {words.change}
      </button>
      <button
        type="button"
        class="forget-domain"
        data-forgets={nameId(form.host)}
        aria-label={`${words.forget}: ${form.host}`}
        onClick={onForget}
      >
        {words.forget}
      </button>
    </p>
  );
}
