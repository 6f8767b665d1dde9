import { Command, CommanderError, Option } from 'commander';
import { HomeError, UnreadableError, UsageError } from '../lib/errors.js';
import { systemTrouble } from '../lib/system-errors.js';
import type { CommandRow, ExitStatus, OptionRow } from './command.js';
import { COMMANDS } from './commands.js';
import type { Io } from './io.js';
import { ownVersion } from './version.js';

const ABOUT = 'The history of every change to the GB Smart Energy Code, from the papers that announce them.';

/**
 * Runs modtrail with the words a person typed and answers the exit status: 0 done, 1 something could not be read, 2
 * wrong usage. A person's mistake, and what the system refuses, is told in one line; a defect of ours is thrown on, so that its stack is seen.
 */
export async function runProgram(words: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = programOf(io, (ended) => (status = ended));
  try {
    await program.parseAsync(words.length === 0 ? ['--help'] : [...words], {
      from: 'user',
    });
    return status;
  } catch (error) {
    return told(error, io);
  }
}

function told(error: unknown, io: Io): ExitStatus {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    io.say(`modtrail: ${error.message}`);
    return 2;
  }
  if (error instanceof UnreadableError || error instanceof HomeError) {
    io.say(`modtrail: ${error.message}`);
    return 1;
  }
  const trouble = systemTrouble(error);
  if (trouble === null) throw error;
  io.say(`modtrail: ${trouble}`);
  return 1;
}

function programOf(io: Io, ended: (status: ExitStatus) => void): Command {
  const program = new Command('modtrail')
    .description(ABOUT)
    .version(ownVersion(), '-V, --version', 'print the version')
    .option('--home <dir>', 'the home to work in (default: MODTRAIL_HOME, else this folder)')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ helpWidth: io.width, minWidthToWrap: 20 })
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        io.out(text.trimEnd());
      },
      writeErr: (text) => {
        io.say(`modtrail: ${text.trimEnd().replace(/^error: /, '')}`);
      },
    });
  for (const row of COMMANDS) program.addCommand(commandOf(row, program, io, ended));
  return program;
}

function commandOf(row: CommandRow, program: Command, io: Io, ended: (status: ExitStatus) => void): Command {
  const [name = '', ...args] = row.usage.split(' ');
  const command = new Command(name).description(row.says).copyInheritedSettings(program);
  for (const argument of args) command.argument(argument);
  for (const option of row.options) command.addOption(optionOf(option));
  command.option('--home <dir>', 'the home to work in');
  command.addHelpText('after', `\nFor example:\n${row.examples.map((example) => `  ${example}`).join('\n')}`);
  return command.action(async () => {
    const { home = program.opts<{ home?: string }>().home, ...options } = command.opts<{ home?: string }>();
    const { run } = await row.load();
    ended(await run({ io, home: home ?? process.env['MODTRAIL_HOME'] }, command.args, options));
  });
}

function optionOf({ flags, says, many }: OptionRow): Option {
  const option = new Option(flags, many ? `${says}; may be given again` : says);
  return many ? option.argParser(collected) : option;
}

/** The values of an option given several times, or once with commas; a comma inside a release's name is not met. */
function collected(value: string, before: readonly string[] | undefined): string[] {
  const values = value.split(',').map((one) => one.trim());
  return [...(before ?? []), ...values.filter((one) => one !== '')];
}
