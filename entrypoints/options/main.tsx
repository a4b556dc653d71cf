import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/archive/archive.css';
import '../../components/sites/sites.css';
import '../../components/trouble/trouble.css';
import './options.css';
import { mount } from '../../components/mount.tsx';
import { Options } from './Options.tsx';

mount(Options, 'options');
