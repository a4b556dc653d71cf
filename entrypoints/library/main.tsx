import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/list/list.css';
import '../../components/insights/insights.css';
import '../../components/paper/paper.css';
import '../../components/periods/periods.css';
import '../../components/search/search.css';
import '../../components/queue/queue.css';
import './library.css';
import { mount } from '../../components/mount.tsx';
import { Library } from './Library.tsx';

mount(Library);
