import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/list/list.css';
import '../../components/list/toolbar.css';
import '../../components/list/density.css';
import '../../components/paper/paper.css';
import '../../components/periods/periods.css';
import '../../components/sites/sites.css';
import './page/page.css';
import '../../components/trouble/trouble.css';
import './popup.css';
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

mount(Page, 'popup');
