import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** The button's class. */
  readonly kind: string;
  readonly onOpen: (file: File) => void;
}

/** The button that has the browser ask for a HAR file. */
export function FileChooser({ label, kind, onOpen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={kind} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept=".har,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (chosen !== undefined) onOpen(chosen);
        }}
      />
    </>
  );
}
