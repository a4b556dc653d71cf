import { isDiskFull } from './db/disk-full.ts';
import { storeTroubleOf } from './db/store-trouble.ts';
import { coded } from './i18n/coded.ts';
import {
  commands,
  type Answer,
  type CommandData,
  type CommandName,
  type Replies,
} from './messages.ts';
import { isTakenFromPrivate, PRIVATE_REFUSED } from './private-commands.ts';
import { QueueError } from './queue/error.ts';
import { matchesPattern } from './sites/match-pattern.ts';

/** Who sent a message, as far as the browser vouches for it. */
export interface Sender {
  id?: string;
  url?: string;
  frameId?: number;
  tab?: { id?: number; url?: string; incognito?: boolean; index?: number; windowId?: number };
}

export type Handlers = {
  [N in CommandName]: (data: CommandData<N>, sender: Sender) => Promise<Replies[N]>;
};

export interface RouterDependencies {
  handlers: Handlers;
  /** Match patterns of the sites on which the overlay runs. */
  matches: readonly string[];
  /** Whether it runs on a page of any other site: one that the reader has granted, or marked by hand in this tab. */
  isGranted: (url: URL, tabId: number | undefined) => Promise<boolean>;
  extensionId: string;
  /** `chrome-extension://…/` */
  ownOrigin: string;
  onProblem: (reason: string, subject: string) => void;
}

const REFUSED = {
  sender: coded('trouble.sender'),
  data: coded('trouble.data'),
  failed: coded('trouble.failed'),
} as const;

/** Whether `name` is a command; own properties only, so that `constructor` is none. */
function isCommand(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}

type From = 'pages' | 'overlay' | undefined;

/** What kind of place the sender is: a page of ours, the top frame of a site we mark, or neither. */
async function placeOf(
  sender: Sender,
  deps: Pick<RouterDependencies, 'matches' | 'isGranted' | 'extensionId' | 'ownOrigin'>,
): Promise<From> {
  if (sender.id !== deps.extensionId || sender.url === undefined) return undefined;
  if (sender.url.startsWith(deps.ownOrigin)) return 'pages';
  if (sender.tab === undefined || sender.frameId !== 0 || !URL.canParse(sender.url))
    return undefined;
  const url = new URL(sender.url);
  const isOurs =
    deps.matches.some((pattern) => matchesPattern(pattern, url)) ||
    (await deps.isGranted(url, sender.tab.id));
  return isOurs ? 'overlay' : undefined;
}

function codeOf(error: unknown): string {
  if (isDiskFull(error)) return coded('trouble.diskFull');
  // The one state of the database that the reader alone can end, and would not guess.
  if (storeTroubleOf(error) === 'newer') return coded('trouble.store.newer');
  return error instanceof QueueError ? error.code : REFUSED.failed;
}

/** For diagnostics, in no language: what was refused by its code, anything else as it says itself. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return REFUSED.failed;
  return (error instanceof QueueError ? error.reason : error.message).slice(0, 200);
}

/** Checks sender, then schema, then acts. Gives undefined for messages that are not ours. */
export function createRouter(deps: RouterDependencies) {
  async function run<N extends CommandName>(
    name: N,
    raw: unknown,
    sender: Sender,
  ): Promise<Answer<N>> {
    const place = await placeOf(sender, deps);
    const inPrivate = sender.tab?.incognito === true;
    const refuse = (error: string, reason: string): Answer<N> => {
      if (!inPrivate) deps.onProblem(reason, `command ${name}`);
      return { ok: false, error };
    };
    if (place === undefined || (commands[name].from === 'pages' && place !== 'pages')) {
      return refuse(REFUSED.sender, REFUSED.sender);
    }
    if (inPrivate && !isTakenFromPrivate(name)) return { ok: false, error: PRIVATE_REFUSED };
    const parsed = commands[name].data.safeParse(raw);
    if (!parsed.success) return refuse(REFUSED.data, REFUSED.data);
    try {
      return { ok: true, reply: await deps.handlers[name](parsed.data as CommandData<N>, sender) };
    } catch (error) {
      return refuse(codeOf(error), reasonOf(error));
    }
  }

  return (message: unknown, sender: Sender): Promise<Answer<CommandName>> | undefined => {
    if (typeof message !== 'object' || message === null) return undefined;
    const { tidemark: name, data } = message as { tidemark?: unknown; data?: unknown };
    return isCommand(name) ? run(name, data, sender) : undefined;
  };
}
