import type { Node } from '@babel/types'
import type { RouteOptions } from '../conversion.ts'
import type { Message } from '../messages.ts'
import type { HelperName } from '../project-helpers.ts'
import type { AwaitedImport } from './awaited-imports.ts'
import type { Module } from './module.ts'
import type { Modules } from './modules.ts'
import type { Unit } from './unit.ts'

/** What the rewrite of one file gathers, over all of its functions. */
export interface FileDraft {
  module: Module
  options: RouteOptions
  /** Names of the rules that rewrote something. */
  rewrites: Set<string>
  /** Keys of the query that are read, `*` for all of them. */
  queried: Set<string>
  messages: Message[]
  /** Named imports that the new code needs, by module. */
  imports: Map<string, Set<string>>
  helpers: Set<HelperName>
  /** True for routes of the edge runtime: they take a Request and give a Response already. */
  edge: boolean
  /** The route's handler, where nothing around it can have put anything on its request: no wrapper and no server of the project's own. */
  unwrapped?: Unit
  /** What `config.api.bodyParser.sizeLimit` was, as source text in bytes. */
  bodyLimit: string | undefined
  /** True where a function on the route's way puts something in place of the query: all of it is read where that is found. */
  replacesQuery?: boolean
  /** Functions of other files that read the body with the limit that most routes have: a handler that calls one reads it before. */
  bodyReaders: Set<Unit>
  /** True where the request is read as a stream: on Pages, only routes without a body parser have one. */
  readsRaw?: boolean
  /** How converted functions are called now. */
  signatures: Map<Unit, Signature>
  /** Functions of other files that cannot be converted, with the first reason. */
  blocked: ReadonlyMap<Unit, Message>
  /** The project's other files, where they can be read. */
  modules: Modules | undefined
  /** Arguments that are functions which are converted as handlers, or handlers already. */
  handed: Set<Node>
  /** Properties of the request that are read though nothing in the project seems to put them there. */
  unset: Set<string>
  /** Functions of other files that are called in their new form out of what an `import()` gives. */
  awaited: Set<AwaitedImport>
  /** Maps of the file that are asked by the request, by their names. */
  keyed: Set<string>
  /** All functions of a route's file that get its request, and those around its handler; undefined where not all of them are known. */
  others?: () => { own: readonly Unit[]; around: readonly Unit[]; handler: Unit | undefined }
  /** True for a file whose functions many routes share: nothing of one route may be taken for granted. */
  shared: boolean
}

/** The new parameters of a converted function, beside the ones it keeps. */
export interface Signature {
  request: boolean
  params: boolean
  async: boolean
  answers: 'always' | 'maybe' | 'never'
  /** True where it may give a `Response` in place of its value: what reading the body refuses. */
  refuses?: boolean
  /** True where it was done at once, and its answer comes as a promise now: a `catch` around its call has to wait for it. */
  later?: true
  /** True where it is not async, but returned a promise: what that failed with was none of a `catch` around the call. */
  promises?: true
  /** True where it is not async, but its answer comes as a promise. */
  promised?: true
  /** What a middleware put on the request: it gives that back, one by itself and several in an object. */
  gives?: readonly string[]
  /** Those of them that it does not put there on every way: else what is there stays. */
  sometimes?: readonly string[]
  /** What it, or a handler behind it, read of what was put there: parameters, behind the others. */
  takes?: readonly string[]
  /** What a handler finds in its context beside `params`: who calls it by its name hands it that. */
  finds?: readonly string[]
}

/** What is gathered of a file of which nothing was rewritten yet. @param known what is known of it before */
export function fileDraftOf(module: Module, known: Pick<FileDraft, 'options' | 'messages' | 'modules' | 'shared'> & Partial<FileDraft>): FileDraft {
  return { module, rewrites: new Set(), queried: new Set(), imports: new Map(), helpers: new Set(), edge: false, bodyLimit: undefined, bodyReaders: new Set(), signatures: new Map(), blocked: new Map(), handed: new Set(), awaited: new Set(), unset: new Set(), keyed: new Set(), ...known }
}
