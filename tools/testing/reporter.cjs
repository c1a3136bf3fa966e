// A Mocha reporter for Node, for the extension host and for the web worker: says nothing of what passes, all of what
// fails, and ends with a line for the orchestrator to count. SOURCE_LEDGER_SPEC=1 names every test.
const { reporters, Runner } = globalThis.Mocha ?? require('mocha');
const spec = typeof process === 'object' && process.env?.SOURCE_LEDGER_SPEC === '1';

module.exports = class extends (spec ? reporters.Spec : reporters.Base) {
  constructor(runner, options) {
    super(runner, options);
    const skipped = [];
    runner.on(Runner.constants.EVENT_TEST_PENDING, test => { skipped.push(test.fullTitle()); });
    runner.on(Runner.constants.EVENT_TEST_RETRY, (test, error) => { reporters.Base.consoleLog(`    tried again: ${test.fullTitle()} (${String(error.message).split('\n')[0]})`); });
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      for (const title of skipped) reporters.Base.consoleLog(`    skipped: ${title}`);
      const { passes } = this.stats;
      reporters.Base.consoleLog(`##tests ${JSON.stringify({ passed: passes, failed: this.failures.length, skipped: skipped.length })}`);
    });
  }
};
