import type { ReplayedRewrite } from './adapter/replay.ts'
import type { CallsElsewhere } from './handler/given-parameters.ts'
import type { Rewritten } from './rules/rewritten.ts'
import type { Message } from './messages.ts'
import type { ContextReads } from './trpc-contexts.ts'
import type { Injects } from './recipes/injected.ts'
import type { HelperName } from './project-helpers.ts'
import type { Split } from './split-exports.ts'

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
  /** Versions, or ranges of them, of the packages that the app depends on: recipes look theirs up. */
  packages?: Record<string, string>
  /** Rewrites of next.config that may lead to the route and add to its query: route handlers see the original URL only. */
  rewritten?: Rewritten[]
  /** Those that `readRewrittenQuery` does again; undefined where that would not give the query of the route. */
  replayed?: readonly ReplayedRewrite[]
  /** True where a server of the project's own calls Next: it may put anything on the request before. */
  ownServer?: boolean
  /** Names of properties that some code of the project seems to put on requests; undefined where it cannot be read as a whole. */
  put?: { has(name: string): boolean; files?(name: string): number; isSaidElsewhere?(name: string, file: string): boolean; isRead?(name: string): boolean; isKept?(name: string): boolean }
  /** Names of headers, in lower case, that some code of the project asks a response for. */
  asked?: { has(name: string): boolean }
  /** Finds the calls of functions that other files use, too. */
  calls?: CallsElsewhere
  /** What code of the project gives parameters that are to stand for a library's function. */
  injects?: Injects
  /** What code of the project reads of tRPC contexts. */
  contexts?: ContextReads
  /** Whether pages or client components are built with a file: Next refuses those that import `next/headers` at their head. */
  reachedByPages?: (file: string) => boolean
  /** What was asked for instead of keeping what API Routes did; where it does not fit the route, it keeps that and says so. */
  caching?: CachingMode
  /** Where methods of a handler that tests none are to be narrowed: what the repository's own callers of the route show. */
  callers?: CallerEvidence[]
}

/** `--caching`: prerendered at build for good, or again after so many seconds. */
export type CachingMode = 'force-static' | { revalidate: number }

/** One place of the repository that calls a route. */
export interface CallerEvidence {
  /** undefined where the place names the URL and its method cannot be told. */
  method: Method | undefined
  /** False where the URL only may be that of the route: it keeps a method and is no reason to drop others. */
  certain: boolean
  /** Path relative to the app's root. */
  file: string
  line: number
}

/** Where things lie for the new file; known only once it is decided which routes move. */
export interface Surroundings {
  /** What a module specifier of the old file is called in the new one. Bare and aliased ones usually stay. */
  rebase: (specifier: string) => string
  /** The specifier under which the new file imports a function of project-helpers.ts; undefined when no file may be added. */
  helper: (name: HelperName) => string | undefined
  /** What of the old file goes to a module beside the new one, and how that is imported; undefined where no file may be added. */
  split?: { plan: Split; specifier: string }
}

export type Status = 'migrated' | 'review' | 'adapted' | 'left' | 'failed'

/** What one route became. Plain data. */
export interface Conversion {
  status: Status
  /** Text of the route handler's file, where there is one. */
  code?: string
  methods: FoundMethod[]
  /** What the functions of the new file answer, as far as the code shows it; missing where a library or a table makes the handler. */
  answers?: FunctionAnswers[]
  /** Functions that the handler stands in, the outermost first. */
  wrappedBy?: string[]
  caching: Caching
  /** Names of the rules that rewrote something, in the order of the list in rules/index.ts. */
  rewrites: string[]
  messages: Message[]
  /** Functions of project-helpers.ts that the new code imports. */
  helpers: HelperName[]
  /** Text of the module that value exports moved to, where some did. */
  sibling?: string
}

/** A method that the new file answers. */
export interface FoundMethod {
  name: Method
  source: MethodSource
  /** For `inferred`: the places that show it, paths relative to the app's root (in a report, to the given path). */
  evidence?: { file: string; line: number }[]
}

/**
 * How a method was found: `checked` by a test on req.method, `every` where the handler tests none or answers the rest alike, `inferred`
 * from callers and from what the handler reads, where that was asked for.
 */
export type MethodSource = 'checked' | 'every' | 'inferred'

/** What one function answers. */
export interface FunctionAnswers {
  /** The methods that it is exported for. */
  methods: Method[]
  /** Each kind of answer once, by status. */
  answers: Answered[]
}

/** One kind of answer that the code writes out. */
export interface Answered {
  /** null where it is a value that the code does not show. */
  status: number | null
  body: 'json' | 'text' | 'empty' | 'redirect' | 'other'
  /** The function that gives it, where that is not the handler itself: a guard, say. */
  by?: string
}

export interface Caching {
  /** Segment config exports that the new file states, by name, as source text: `{ dynamic: "'force-dynamic'" }`. */
  exports: Record<string, string>
  /** One sentence. */
  why: string
}
