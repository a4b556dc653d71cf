// @vitest-environment happy-dom
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { useDialog } from '../../../components/use-dialog.ts';

function Page() {
  const [open, setOpen] = useState(false);
  const { dialog, closed } = useDialog(open, () => setOpen(false));
  return (
    <>
      <button onClick={() => setOpen(true)}>open</button>
      <dialog ref={dialog} onClose={closed}>
        <button onClick={() => setOpen(false)}>close</button>
      </dialog>
    </>
  );
}

it('a dialog that is opened again before the browser tells of its closing stays open', async () => {
  const page = document.createElement('main');
  document.body.replaceChildren(page);
  createRoot(page).render(<Page />);
  const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));
  const press = async (words: string): Promise<void> => {
    [...page.querySelectorAll('button')].find((one) => one.textContent === words)?.click();
    await drawn();
  };
  await drawn();
  const dialog = page.querySelector('dialog');
  await press('open');
  expect(dialog?.open).toBe(true);
  // Told late, as by a browser, where `close()` tells of it in a task of its own.
  dialog?.dispatchEvent(new Event('close'));
  await drawn();
  expect(dialog?.open).toBe(true);
  await press('close');
  expect(dialog?.open).toBe(false);
  await press('open');
  expect(dialog?.open).toBe(true);
});
