import { parseArgs, type ParseArgsConfig } from 'node:util';
import { annotateCommand } from './annotate';
import { checkCommand } from './check';
import { exportCommand } from './export';
import { ledgerCommand } from './ledger';
import { mergeCommand } from './merge';
import { transcriptCommand } from './transcript';
import { Exit, Usage, type World } from './world';

/** What `--help` says. */
const HELP = `source-ledger: who is named and quoted in a draft, and which of it the ledger backs.
Nothing leaves this machine.

  source-ledger annotate FILE… [--ledger L] [--format text|json|html]
  source-ledger annotate --jsonl [--ledger L]           {"id","text"} a line in, one line each out
  source-ledger check FILE… [--ledger L] [--format text|sarif|json] [--level error|warning|info]
  source-ledger export FILE --to markdown|html|json|ledger --profile public|checker|lawyer|archive [-o OUT]
  source-ledger transcript FILE [-o OUT]                what a machine has written, or captions, to be read
  source-ledger ledger init FILE [-o OUT]               a first ledger from a draft
  source-ledger ledger validate FILE…                   what is wrong in it, and where
  source-ledger ledger fmt FILE… [--check]              in good order, without changing what it says
  source-ledger merge BASE OURS THEIRS                  two people’s changes of one ledger, into OURS
  source-ledger merge --install                         makes git merge ledgers in this way

Without --ledger the nearest ledger.yaml or *.ledger.yaml is taken, from the draft's folder upwards.
Ends with 0 when all is well, 1 with findings, 2 when something could not be read or was not understood.
`;

type Options = NonNullable<ParseArgsConfig['options']>;
type Flags = Readonly<Record<string, string | boolean | undefined>>;
const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean' } as const;
const OUT = { type: 'string', short: 'o' } as const;

interface Command { readonly options: Options; run(world: World, files: readonly string[], flags: Flags): Promise<Exit> }

const COMMANDS: Readonly<Record<string, Command>> = {
  annotate: { options: { ledger: TEXT, format: TEXT, jsonl: FLAG }, run: annotateCommand },
  check: { options: { ledger: TEXT, format: TEXT, level: TEXT }, run: checkCommand },
  export: { options: { ledger: TEXT, to: TEXT, profile: TEXT, out: OUT }, run: exportCommand },
  transcript: { options: { out: OUT }, run: transcriptCommand },
  ledger: { options: { out: OUT, check: FLAG }, run: ledgerCommand },
  merge: { options: { install: FLAG }, run: mergeCommand },
};

/** Runs one command line, without the name of the program. Never throws. */
export async function run(words: readonly string[], world: World, version: string): Promise<Exit> {
  const [name = '--help', ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) { await world.out(HELP); return words.length === 0 ? Exit.Trouble : Exit.Fine; }
  if (name === '--version' || name === '-v') { await world.out(`${version}\n`); return Exit.Fine; }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (command === undefined) throw new Usage(`there is no command “${name}”`);
    const { values, positionals } = parse(rest, command.options);
    return await command.run(world, positionals, values);
  } catch (error) {
    const known = error instanceof Usage;
    world.err(`source-ledger: ${known ? `${error.message}; “source-ledger --help” tells more` : `something went wrong inside (${error instanceof Error ? error.name : 'unknown'}); nothing was written`}`);
    return Exit.Trouble;
  }
}

function parse(words: readonly string[], options: Options): { readonly values: Flags; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    return { values: values as Flags, positionals };
  } catch (error) {
    const said = error instanceof Error ? /'(-{1,2}[^' ]+)/u.exec(error.message)?.[1] : undefined;
    throw new Usage(said === undefined ? 'this was not understood' : `${said} is not understood here`);
  }
}
