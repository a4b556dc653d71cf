import { createHash } from 'node:crypto';
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** The part of Babel's path that is needed: where a node stands. */
interface NodePath {
  node: { loc?: { start: { line: number }; end: { line: number } } | null };
  hub?: { file?: { opts?: { filename?: string | null } } };
}

/** One line of so many is sampled (`TIDEMARK_MUTATION_SAMPLE`); without it, all are. */
const every = Number(process.env['TIDEMARK_MUTATION_SAMPLE'] ?? 1);

/** Which of the parts into which the lines fall (`TIDEMARK_MUTATION_PART`). */
const part = Number(process.env['TIDEMARK_MUTATION_PART'] ?? 0);

/** Whether a line is in the sample: the same lines in each run, whatever stands around them. */
export function isSampled(file: string, line: number): boolean {
  const hash = createHash('sha256').update(`${file}:${line}`).digest();
  return hash.readUInt32BE(0) % every === part;
}

/**
 * Takes what stands on one line into the run for one line of `every`; what spans several lines (a block, a
 * function) is always tried, so that `score.ts` weighs the two kinds by their shares.
 */
export function shouldIgnore({ node, hub }: NodePath): string | undefined {
  const { loc } = node;
  if (!loc || loc.start.line !== loc.end.line) return undefined;
  const file = (hub?.file?.opts?.filename ?? '').replace(/^.*(?=utils\/)/, '');
  return isSampled(file, loc.start.line) ? undefined : 'not in the sample';
}

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'sample', { shouldIgnore })];
