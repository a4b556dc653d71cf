import { defineBackground } from 'wxt/utils/define-background';
import * as z from 'zod/mini';
import { browser } from '../utils/browser.ts';
import { createLeftOut } from '../utils/db/left-out.ts';
import { DB_NAME } from '../utils/db/tidemark-db.ts';
import { openDb, VERSIONS } from '../utils/open-db/open-db.ts';
import { listen } from '../utils/worker/listen.ts';
import { createServices } from '../utils/worker/services.ts';

export default defineBackground({
  type: 'module',
  main() {
    z.config({ jitless: true });
    const leftOut = createLeftOut();
    const db = openDb(DB_NAME, VERSIONS, leftOut.note);
    const services = createServices({ browser, db, leftOut });
    listen(browser, services);
    void services.timer.ensure();
    void services.begin();
  },
});
