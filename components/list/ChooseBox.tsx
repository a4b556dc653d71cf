import { t } from '../../utils/i18n/t.ts';

export interface ChooseBoxProps {
  title: string;
  index: number;
  chosen: boolean;
  /** The row that Tab reaches. */
  current: boolean;
  onChoose: (index: number, range: boolean) => void;
}

/** The box that chooses a row, with Shift all from the last one. Rows draw it under the pointer, the focus, or once something is chosen. */
export function ChooseBox({ title, index, chosen, current, onChoose }: ChooseBoxProps) {
  return (
    <input
      type="checkbox"
      className="choose"
      aria-label={t('queue.choose', { title })}
      checked={chosen}
      tabIndex={current ? 0 : -1}
      // With Shift the browser would select text from row to row.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onChange={({ nativeEvent }) =>
        onChoose(index, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
