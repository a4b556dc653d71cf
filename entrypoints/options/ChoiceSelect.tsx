interface ChoiceSelectProps<T extends string> {
  label: string;
  value: T;
  choices: readonly T[];
  wordsOf: (choice: T) => string;
  onChoice: (choice: T) => void;
}

/** One choice of a few, with its label. */
export function ChoiceSelect<T extends string>(props: ChoiceSelectProps<T>) {
  const { label, value, choices, wordsOf, onChoice } = props;
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={({ target }) => onChoice(target.value as T)}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordsOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
