import { mount } from '../../components/mount.tsx';
import { StoreGate } from '../../components/trouble/StoreGate.tsx';
import { Popup } from './Popup.tsx';

function Page() {
  return (
    <StoreGate place="popup" whole>
      <Popup />
    </StoreGate>
  );
}

/** Draws the popup under what is painted already. */
export const start = (): void => mount(Page, 'popup');
