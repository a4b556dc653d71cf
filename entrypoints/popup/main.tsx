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
import { whenPainted } from './first-view/take-over.ts';

// All that it takes to draw the list anew comes after the picture of the one that was kept.
whenPainted(() => void import('./start.tsx').then(({ start }) => start()));
