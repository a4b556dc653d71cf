import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/list/list.css';
import '../../components/list/toolbar.css';
import '../../components/list/density.css';
import './insights/insights.css';
import '../../components/paper/paper.css';
import '../../components/periods/periods.css';
import './search/search.css';
import './queue/queue.css';
import '../../components/trouble/trouble.css';
import './library.css';
import { mount } from '../../components/mount.tsx';
import { StoreGate } from '../../components/trouble/StoreGate.tsx';
import { Library } from './Library.tsx';

function Page() {
  return (
    <StoreGate place="library" whole>
      <Library />
    </StoreGate>
  );
}

mount(Page, 'library');
