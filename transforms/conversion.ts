import type { Message } from './messages.ts'
import type { HelperName } from './project-helpers.ts'

/** The methods that a route handler may export, in the order in which files list them. */
export const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
export type Method = (typeof METHODS)[number]

/** A dynamic part of a route's URL: `[id]` is one, `[...s]` a catch-all, `[[...s]]` an optional catch-all. */
export interface Segment {
  name: string
  kind: 'one' | 'catch-all' | 'optional-catch-all'
}

/** What the code is written for. */
export interface Target {
  /** A full version, such as `16.4.6`. */
  next: string
  /** `cacheComponents` of next.config: segment config exports are build errors then. */
  cacheComponents: boolean
}

/** What the rewrite of one route must know beside its text. */
export interface RouteOptions {
  /** Path of the API Route, relative to the app's root, with forward slashes; its extension says TypeScript or JavaScript. */
  file: string
  url: string
  segments: Segment[]
  target: Target
  /** True where a rewrite of next.config may lead to the route and add to its query: route handlers see the original URL only. */
  rewritten?: boolean
}

/** Where things lie for the new file; known only once it is decided which routes move. */
export interface Surroundings {
  /** What a module specifier of the old file is called in the new one. Bare and aliased ones usually stay. */
  rebase: (specifier: string) => string
  /** The specifier under which the new file imports a function of project-helpers.ts; undefined when no file may be added. */
  helper: (name: HelperName) => string | undefined
}

export type Status = 'migrated' | 'review' | 'adapted' | 'left' | 'failed'

/** What one route became. Plain data. */
export interface Conversion {
  status: Status
  /** Text of the route handler's file, where there is one. */
  code?: string
  methods: { name: Method; source: MethodSource }[]
  caching: Caching
  /** Names of the rules that rewrote something, in the order of the list in rules/index.ts. */
  rewrites: string[]
  messages: Message[]
  /** Functions of project-helpers.ts that the new code imports. */
  helpers: HelperName[]
}

/** How a method was found: `checked` by a test on req.method, `every` where the handler tests none or answers the rest alike. */
export type MethodSource = 'checked' | 'every'

export interface Caching {
  /** Segment config exports that the new file states, by name, as source text: `{ dynamic: "'force-dynamic'" }`. */
  exports: Record<string, string>
  /** One sentence. */
  why: string
}
