import type { RefObject } from 'preact';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Whether what is typed shows as dots. */
  readonly covered?: boolean;
  readonly describedBy?: string;
  /** Whether what is wrong has to be mended here. */
  readonly faulty?: boolean;
}

/**
 * A labelled line of text that browsers do not write down: `autocomplete="off"` keeps it out of their session files and
 * of what they suggest. It is no `type="password"`, which browsers and password managers offer to store; a style covers
 * what is typed instead.
 */
export function SecretField({ id, label, field, covered = false, describedBy, faulty = false }: Props) {
  return (
    <div class="secret-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        type="text"
        class={covered ? 'covered' : 'plain'}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={8192}
        aria-invalid={faulty}
        {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      />
    </div>
  );
}
