import '../../components/tokens.css';
import '../../components/base.css';
import './popup.css';
import { mount } from '../../components/mount.tsx';
import { Popup } from './Popup.tsx';

mount(Popup);
