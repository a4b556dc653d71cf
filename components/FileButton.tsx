import { useRef } from 'react';

interface FileButtonProps {
  label: string;
  /** Endings and types of the files that are offered. */
  accept: string;
  onFile: (file: File) => void;
}

/** Asks for one file; the same one may be chosen again. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </>
  );
}
