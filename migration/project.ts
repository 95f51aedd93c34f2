import type { Message } from '../transforms/messages.ts'

/** One Next app, as read from its files; nothing of it is executed. */
export interface App {
  /** Absolute path of the folder that holds package.json or next.config. */
  root: string
  /** The same relative to the path given on the command line; `.` for itself. */
  path: string
  /** Folders relative to root, with forward slashes: `pages` and `app`, or `src/pages` and `src/app`. */
  pagesDir: string
  appDir: string
  next: { version: string; source: 'flag' | 'installed' | 'package.json' }
  /** Without dots. */
  pageExtensions: string[]
  basePath: string
  output: string | undefined
  cacheComponents: boolean
  hasRewrites: boolean
  typescript: boolean
  /** Absolute candidates (no extension tried) for a non-relative specifier under the app's tsconfig or jsconfig paths; empty for packages. */
  resolveAlias: (specifier: string, fromFile: string) => string[]
  /** What of the configuration could not be read, once each. */
  messages: Message[]
}
