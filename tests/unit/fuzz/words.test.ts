import { writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arxivIdOfDoi, parseArxivId } from '../../../utils/arxiv/id.ts';
import { arxivIdInText } from '../../../utils/arxiv/text.ts';
import { arxivIdOfUrl } from '../../../utils/arxiv/url.ts';
import { parseBarChoices } from '../../../utils/bar-choices.ts';
import { parseItems } from '../../../utils/feed/schema.ts';
import { createRouter, type Handlers } from '../../../utils/message-router.ts';
import { commands } from '../../../utils/messages.ts';
import { addressForm } from '../../../utils/page-state.ts';
import { isPaperKey } from '../../../utils/paper-key.ts';
import { readBackup } from '../../../utils/queue/backup/format.ts';
import { parseReferences } from '../../../utils/queue/import/parse.ts';
import { keyOfText } from '../../../utils/queue/import/recognise.ts';
import { findMark, markShardOf } from '../../../utils/queue/marks/format.ts';
import { highlight } from '../../../utils/search/highlight.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import { parseSettings } from '../../../utils/settings.ts';
import { doiKey, keyOfUrl } from '../../../utils/sites/link-key.ts';
import { givenFirst, namesIn } from '../../../utils/sites/names.ts';
import { tokenise } from '../../../utils/terms/tokens.ts';
import { foldTitle } from '../../../utils/titles/fold.ts';
import { prepare, weighLikely } from '../../../utils/titles/likely.ts';
import { findTitle, placesOf } from '../../../utils/titles/lookup.ts';
import { titleLines } from '../../../utils/titles/pack.ts';
import { readingsOf } from '../../../utils/titles/people.ts';
import { subjectOf, verdictOn } from '../../../utils/titles/verdict-format.ts';
import { isOtherVersion } from '../../../utils/titles/versions.ts';
import { isTelling } from '../../../utils/titles/words.ts';
import { findTrend } from '../../../utils/trend/lookup.ts';
import { parseOptions } from '../../../utils/view/list-options.ts';
import { parseRoute, searchRoute } from '../../../utils/view/route.ts';
import { textParts } from '../../../utils/titles/title-parts.ts';
import { xmlText } from '../../../utils/worker/xml-text.ts';
import { anyText, anyValue, fuzzer } from '../../support/fuzz.ts';
import { pick } from '../../support/world/random.ts';

const { random, run, table, wrong } = fuzzer('words');
const text = (): string => anyText(random);
const value = (): unknown => anyValue(random);
const HOSTS = [
  'https://arxiv.org/',
  'https://doi.org/',
  'https://aclanthology.org/',
  'https://x.example/10.1234/',
];

function address(): URL | undefined {
  const written = pick(random, HOSTS) + pick(random, ['abs/', '', 'forum?id=', '#']) + text();
  return URL.canParse(written) ? new URL(written) : undefined;
}

describe('words that nobody would write', () => {
  it('break nothing, take no time, leave nothing behind', () => {
    run('ids', 13_000, text, (one) => [
      parseArxivId(one),
      arxivIdOfDoi(one),
      doiKey(one),
      keyOfText(one),
    ]);
    run('ids in text', 6_000, text, (one) => arxivIdInText(one));
    run('links', 12_000, address, (url) => {
      if (url === undefined) return;
      if (!isPaperKey(keyOfUrl(url) ?? 'url:none')) throw new Error('a key that is none');
      arxivIdOfUrl(url);
      addressForm(url);
    });
    run('titles', 12_000, text, (title) => {
      const paper = { id: '2608.00001', title, authors: [title, 'Ada Okafor'] };
      const shards = titleLines(paper);
      findTitle(paper, placesOf(title), (name) => shards.get(name)?.join('\n'));
      for (const read of [foldTitle, isTelling, textParts, xmlText]) read(title);
      subjectOf({ keys: [], ...paper });
    });
    run(
      'likely titles',
      4_000,
      () => [text(), text()] as const,
      ([a, b]) => {
        isOtherVersion(foldTitle(a), foldTitle(b));
        const people = ['Ada Okafor', 'Bo Lind'];
        const page = prepare({ title: a, authors: people });
        weighLikely(page, prepare({ title: b, authors: people }), {
          year: 2026,
          arxivMonth: '2608',
        });
      },
    );
    run('names', 13_000, text, (one) => [namesIn(one), readingsOf(one), givenFirst(one)]);
    run('queries', 4_000, text, parseQuery);
    run('highlights', 2_000, text, (one) => highlight(one, parseQuery(one.slice(0, 300))));
    run('terms', 2_000, text, (one) => tokenise(foldTitle(one)));
    run('routes', 8_000, text, (one) => [
      parseRoute(one, '2026-08-21'),
      parseRoute(`#${one}`, '2026-08-21'),
      parseRoute(`#${searchRoute(one)}`, '2026-08-21'),
      parseOptions(one),
    ]);
    run('feed', 8_000, value, (one) => parseItems([one, { paper: one }]));
    run(
      'stored',
      6_000,
      () => [value(), text()] as const,
      ([stored, name]) => {
        findMark(stored, `arxiv:${name}`);
        markShardOf(`url:${name}`);
        findTrend(stored, name);
        verdictOn(stored, name);
        parseSettings(stored);
        parseBarChoices(stored);
      },
    );
    run('imports', 2_000, text, (one) => parseReferences(one), 'QueueError');
    run(
      'backup',
      2_000,
      () => JSON.stringify({ format: 'tidemark-backup', version: 1, queue: [value()] }),
      readBackup,
      'QueueError',
    );
    writeSync(
      1,
      `${Object.entries(table)
        .map(([name, one]) => `${name}: ${one.inputs} inputs, slowest ${one.slowest} ms`)
        .join('\n')}\n`,
    );
    expect(wrong).toEqual([]);
  }, 900_000);

  it('messages: every answer is an answer', async () => {
    const handlers = new Proxy({}, { get: () => () => Promise.resolve({}) }) as Handlers;
    const router = createRouter({
      handlers,
      matches: ['https://arxiv.org/*'],
      isGranted: () => Promise.resolve(false),
      extensionId: 'ours',
      ownOrigin: 'chrome-extension://ours/',
      onProblem: () => undefined,
    });
    const names = [...Object.keys(commands), 'constructor', '__proto__', 'toString', 'nothing'];
    const senders = [
      'https://arxiv.org/',
      'chrome-extension://ours/popup.html',
      'x',
      'https://evil.example/',
    ];
    const answers: unknown[] = [];
    run('messages', 10_000, value, (data) => {
      const message = pick(random, [data, { tidemark: pick(random, names), data }]);
      const sender = {
        id: 'ours',
        url: pick(random, senders),
        frameId: pick(random, [0, 1]),
        tab: {},
      };
      answers.push(router(message, sender));
    });
    for (const answer of await Promise.all(answers))
      if (answer !== undefined) expect(answer).toHaveProperty('ok');
    expect(wrong).toEqual([]);
  }, 300_000);
});
