interface Props {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChoose: (value: string) => void;
}

/** Values that are probably meant, each a button. */
export function Choices({ label, values, onChoose }: Props) {
  if (values.length === 0) return null;
  return (
    <ul class="choices" aria-label={label}>
      {values.map((value) => (
        <li key={value}>
          <button type="button" onClick={() => onChoose(value)}>
            <code>{value}</code>
          </button>
        </li>
      ))}
    </ul>
  );
}
