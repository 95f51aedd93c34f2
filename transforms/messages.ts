/**
 * Every message that next-reroute can give about a file, in one table. docs/messages.md is generated from it.
 * Codes are stable: a code is never reused, and its meaning never changes.
 * NR0xx the project and its files · NR1xx why a route is left · NR2xx what a reviewer must look at · NR3xx for information.
 */
export type Severity = 'error' | 'left' | 'review' | 'info'

/** How a comment begins that marks a line for review; `--check` counts the ones that are left. */
export const REVIEW_MARKER = '// next-reroute NR2'

export interface MessageKind {
  severity: Severity
  /** One sentence that says what; `{name}` stands for a detail of the place. */
  says: string
  /** One sentence that says what to do. */
  help: string
}

export const MESSAGES = {
  NR001: { severity: 'error', says: 'The file cannot be parsed: {reason}.', help: 'Mend the syntax error and run again.' },
  NR002: { severity: 'error', says: 'The file is not text in UTF-8.', help: 'Save it as UTF-8, or take it out of the API folder, and run again.' },
  NR003: { severity: 'error', says: 'next-reroute itself failed on this file: {reason}.', help: 'Please report it; the route stays as it was.' },
  NR010: {
    severity: 'review',
    says: 'next.config cannot be read here without running it, so this was assumed: {assumed}.',
    help: 'Check that it is what the configuration gives.',
  },
  NR011: { severity: 'review', says: 'next.config cannot be parsed, so its defaults were assumed: {reason}.', help: 'Mend the file, or check that it sets nothing that matters to routes.' },
  NR012: { severity: 'review', says: 'Its path aliases could not all be read: {reason}.', help: 'Install the dependencies, or mend the file, and run again.' },
  NR030: {
    severity: 'left',
    says: '`{segment}` cannot be a folder of a route: in `app`, Next takes it for a slot, a group or an interception.',
    help: 'Rename it, with a rewrite from the old URL, or leave the route in pages/api.',
  },
  NR031: { severity: 'left', says: '{other} answers the same URL, {url}, and which of them does is up to Next.', help: 'Delete the one that is not used.' },
  NR032: { severity: 'left', says: '{other} already answers {url}.', help: 'Merge both files by hand, or delete the one that is not used.' },
  NR033: { severity: 'left', says: 'Next would refuse {url} beside {other}: {reason}.', help: 'Give the parameters of both files the same name.' },
  NR034: { severity: 'left', says: 'The file is reached through the symbolic link {link}.', help: 'Replace the link by the files, or migrate them where they are.' },
  NR035: { severity: 'left', says: '`{segment}` is not a form of segment that both routers read alike.', help: 'Rename it to a plain name, `[name]`, `[...name]` or `[[...name]]`.' },
  NR036: { severity: 'info', says: 'The file lies in the API folder and is no endpoint: {reason}.', help: 'Move it elsewhere, since Next builds an endpoint from it.' },
  NR037: { severity: 'info', says: 'The symbolic link {link} was not followed: {reason}.', help: 'Remove the link.' },
  NR190: { severity: 'left', says: 'This file imports the handler of {route}.', help: 'Let both call a function in a module of its own, and run again.' },
  NR191: {
    severity: 'left',
    says: 'This file imports {names} from {route}, and a route handler may export nothing but its methods and its config.',
    help: 'Move {names} to a module of its own and run again.',
  },
  NR192: { severity: 'left', says: 'This file names {route}, and what for is not clear.', help: 'Take the name out or migrate the route by hand.' },
  NR193: { severity: 'left', says: '{target} cannot be written: {reason}.', help: 'Clear the way and run again.' },
} as const satisfies Record<string, MessageKind>

export type MessageCode = keyof typeof MESSAGES

/** A place in a source file: line from 1, column from 1. */
export interface Place {
  line: number
  column: number
}

export interface Message extends Place {
  code: MessageCode
  severity: Severity
  /** Path relative to the app's root, with forward slashes. */
  file: string
  message: string
  help: string
}

/**
 * A message of the table, filled in.
 * @param details one string for each `{name}` in the sentence; throws when one is missing, so that no sentence ships with a hole
 */
export function say(code: MessageCode, file: string, at: Place, details: Record<string, string> = {}): Message {
  const kind: MessageKind = MESSAGES[code]
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const detail = details[name]
      if (detail === undefined) throw new Error(`${code} needs the detail "${name}"`)
      return detail
    })
  return { code, severity: kind.severity, file, line: at.line, column: at.column, message: fill(kind.says), help: fill(kind.help) }
}
