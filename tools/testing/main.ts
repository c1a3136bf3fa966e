import { NONE, add, endAll } from './process';
import type { Count } from './process';
import { STAGES } from './stages';
import type { Stage, StageOptions } from './stages';

/**
 * Runs the named stages and those that they need; all without names. Prints a line for each, what failed in full, and
 * at the end plainly `N passed, N failed`.
 * @returns the exit code: 0 when nothing failed, 1 when something did, 2 for words that name no stage
 */
export async function main(words: readonly string[]): Promise<number> {
  const grepAt = words.indexOf('--grep');
  const grep = grepAt < 0 ? undefined : words[grepAt + 1];
  const names = words.filter((_, at) => grepAt < 0 || (at !== grepAt && at !== grepAt + 1));
  const unknown = names.find(name => !STAGES.some(stage => stage.name === name));
  if (unknown !== undefined) {
    console.log(`npm test: there is no stage "${unknown}". The stages:\n${STAGES.map(stage => `  ${stage.name.padEnd(10)} ${stage.about}`).join('\n')}\n0 passed, 1 failed`);
    return 2;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => {
    endAll('SIGTERM');
    setTimeout(() => process.exit(130), 3000);
  });

  const wanted = names.length === 0 ? STAGES : STAGES.filter(stage => names.includes(stage.name) || STAGES.some(other => names.includes(other.name) && other.needs.includes(stage.name)));
  const failed = new Set<string>();
  let total = NONE;
  for (const stage of wanted) {
    const count = await timed(stage, failed, { grep });
    if (count.failed > 0) failed.add(stage.name);
    total = add(total, count);
  }
  if (failed.size > 0) console.log(`\nfailed: ${[...failed].join(', ')}`);
  if (total.skipped > 0) console.log(`${total.skipped} skipped, named above`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function timed(stage: Stage, failed: ReadonlySet<string>, options: StageOptions): Promise<Count> {
  const start = Date.now();
  const seconds = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  console.log(`${stage.name} …`);
  const alive = setInterval(() => { console.log(`    (${stage.name}: ${seconds()} so far)`); }, 60_000);
  const count = await attempt(stage, failed, options);
  clearInterval(alive);
  console.log(`${count.failed > 0 ? '✗' : '✓'} ${stage.name}: ${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''} (${seconds()})`);
  return count;
}

/** A stage that cannot run counts as one failure, with one line that says why. */
async function attempt(stage: Stage, failed: ReadonlySet<string>, options: StageOptions): Promise<Count> {
  const missing = stage.needs.find(name => failed.has(name));
  try {
    if (missing !== undefined) throw new Error(`"${missing}" failed`);
    return await stage.run(options);
  } catch (error) {
    console.log(`    ${stage.name} could not run: ${error instanceof Error ? error.message : String(error)}`);
    return { ...NONE, failed: 1 };
  }
}
