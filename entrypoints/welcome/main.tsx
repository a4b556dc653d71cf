import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/archive/archive.css';
import '../../components/sites/sites.css';
import '../../components/trouble/trouble.css';
import './welcome.css';
import { mount } from '../../components/mount.tsx';
import { Welcome } from './Welcome.tsx';

mount(Welcome, 'welcome');
