import '../../components/tokens.css';
import '../../components/base.css';
import './library.css';
import { mount } from '../../components/mount.tsx';
import { Library } from './Library.tsx';

mount(Library);
