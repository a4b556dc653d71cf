import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { paintView } from '../../components/first-view/paint.ts';

/** Runs in the popup before its first picture: shows the list that it showed last. */
export default defineUnlistedScript(paintView);
