import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import type { Method, Segment } from '../conversion.ts'
import type { Part } from '../edits.ts'
import type { MessageCode } from '../messages.ts'
import type { HelperName } from '../project-helpers.ts'
import type { Style } from '../style.ts'
import type { Entry } from './find.ts'
import type { Moved } from './moved-imports.ts'

/** What one library's calls with the request or response become. Mostly data; code only where a call's form needs it. */
export interface Recipe {
  /** The package, as package.json names it; the recipe is on where the app depends on it. */
  library: string
  /** Rows of README's table of libraries; functions without a form for route handlers (`deadEnds`) have theirs by themselves. */
  shown: Shown[]
  calls: CallRecipe[]
  factories?: FactoryRecipe[]
  routers?: RouterRecipe[]
  /** Makers of routers that take a Request and give a Response, in both routers of Next. */
  edgeRouters?: Entry[]
  wrappers?: WrapperRecipe[]
  instruments?: InstrumentRecipe[]
  middlewares?: MiddlewareRecipe[]
  answers?: AnswerRecipe[]
  /** Makers of middlewares of Express that count requests, and set headers or refuse: the project gets a function that asks one for a route handler. */
  limiters?: Entry[]
  deadEnds?: DeadEndRecipe[]
  written?: WrittenRecipe[]
  guards?: GuardRecipe[]
  handlers?: HandlerRecipe[]
  sessions?: SessionRecipe[]
  composers?: ComposerRecipe[]
  forms?: FormRecipe[]
  /** Whether what an expression is handed to takes one value only: a list there fails, or becomes one text. */
  takesOneValue?: (value: NodePath) => boolean
}

/** What becomes of a library's call, for readers: code of the recipe's fixtures, in which `…` is anything. */
export interface Shown {
  /** As API Routes have it. */
  call: string
  /** Words, with code between backticks. */
  becomes: string
}

/** A wrapper that measures or reports and answers nothing itself, where route handlers have the same without it: its call goes. */
export interface InstrumentRecipe extends Entry {
  message: MessageCode
}

/**
 * A wrapper that reads the request, and answers it or lets it through to the handler: `verifySignature(handler)`. The library has one for
 * route handlers, which hands the request on unread; of a handler without a body parser it has parsed the body.
 */
export interface GuardRecipe extends Entry {
  moved: Moved
  message: MessageCode
}

/** A handler that a library exports as it is, `export { APIRoute as default } from 'next-s3-upload'`, and has for route handlers in a module that exports its methods. */
export interface HandlerRecipe extends Entry, Answering {
  module: string
  message: MessageCode
}

/**
 * A wrapper that has a form for route handlers: `createProtectedHandler(handler, apl)`. Its handler is given first, gets the request, the
 * response and a third value, and gets the request and that value as a route handler.
 */
export interface WrapperRecipe extends Entry {
  /** Set where it is a method of what `new` makes of the class of the name: `webhook.createHandler(handler)`. */
  of?: string
  /** Of the options that `new` is given, functions that get the request behind the first argument. */
  tells?: readonly string[]
  /** The only methods that it lets through. */
  methods?: Method[]
  /** True where it reads the body, as bytes. */
  readsBody?: true
  moved: Moved
  /** What is said of it, and of each handler in it. */
  message: MessageCode
  review?: MessageCode
}

/** A wrapper that puts a session on the request, `withSession(handler, options)`. A call recipe of its name takes `(request, response, options)`, and gives it. */
export interface SessionRecipe extends Entry {
  property: string
}

/**
 * A function that makes one wrapper of middlewares, `(req, res, next) => …`, each of which calls the next one with a `next` that waits for
 * all that follows: `use(auth, limit)`, or `label({ auth, limit }, ['auth'])`, whose wrapper is called with names of more.
 */
export interface ComposerRecipe extends Entry {
  form: 'use' | 'label'
  /** The library's types for a middleware. */
  types: readonly string[]
}

/** A maker of middlewares that read a form from a request of Node, and nothing else of that but its headers: `multer(options).single('file')`. */
export interface FormRecipe extends Entry {
  /** Methods of what it makes that give one. */
  makes: string[]
  /** What is put on the request. */
  puts: string[]
}

/** A function that works on Node's request and response only: where it is needed the route is left, and told what to use instead. */
export interface DeadEndRecipe extends Entry {
  instead: string
}

/**
 * A wrapper that has no form for route handlers, of which the project gets one that does the same: `withAxiom(handler)`. The text of that is
 * a helper's, in project-helpers.ts.
 */
export interface WrittenRecipe extends Entry {
  helper: HelperName
  /** What it does for an API Route, as a function of a project by its name would: routes and other wrappers are converted by that. */
  source: string
  /** What is said where it is used. */
  message: MessageCode
}

/** A middleware that is so small that route handlers have its work written out: it sets headers and may answer a preflight. */
export interface MiddlewareRecipe extends Entry {
  /** `made`: its options make a middleware, `Cors(options)(req, res, next)`; `called`: `await NextCors(req, res, options)`; `around`: `cors(options)(handler)`. */
  form: 'made' | 'called' | 'around'
  writes: Writes
}

/** A function that does no more than to answer with the response that it is given first: `ok(res, data)`. Its work is written out. */
export interface AnswerRecipe extends Entry {
  /** Gives what stands in place of the call, as an API Route has it: text and arguments; undefined where those are not known. */
  becomes: (given: Node[], write: AnswerWriting) => (string | Node)[] | undefined
}

export interface AnswerWriting {
  /** The response's name. */
  response: string
  /** A string literal. */
  text: (value: string) => string
  /** Stands behind `json`: the function took any data, whatever type its response said that it sends. */
  anyData: string
}

/** @returns undefined where the options do not tell what it does */
export type Writes = (options: MiddlewareOptions, write: MiddlewareWriting) => Written | undefined

/** Options as the code tells them. */
export interface MiddlewareOptions {
  known: Record<string, unknown>
  /** Expressions of numbers that only running the code tells. */
  numbers: Record<string, string>
}

/** What a middleware may be written with. */
export interface MiddlewareWriting {
  /** The request's name. */
  request: string
  /** Sets a header to an expression. */
  set: (name: string, value: string) => string
  /** Sets a list of names, or adds to what was set before. */
  add: (name: string, value: string) => string
  /** A string literal. */
  text: (value: string) => string
  /** A name that the file does not use yet. */
  name: (wish: string) => string
}

/** What a middleware does, as statements of an API Route. */
export interface Written {
  always: string[]
  /** Behind that, for OPTIONS only. */
  preflight: string[]
  /** Behind that, for all others only. */
  otherwise: string[]
  /** What it answers OPTIONS with; undefined where it leaves that to the handler. */
  status: number | undefined
}

/** A call that is handed the request or response. */
export interface CallRecipe extends Entry {
  /** Set where what is called is a method of what the function makes: `form.parse(req)` of `const form = formidable()`; `''` for itself, `createHandler(options)(req, res)`. */
  of?: string
  /** True where it is made with `new`, which `becomes` writes again, and which it can do without: `new Cookies(req, res)`. */
  made?: true
  /** True where `becomes` gives what stands for the whole call, and not for its arguments. */
  whole?: true
  /** Set where its last argument may be a function that it calls once, later: the types of what that gets. */
  callsBack?: readonly string[]
  /** True where it runs one of the functions that it is given, once at most, and its promise waits for that. */
  runsOne?: true
  /** True where it reads the body as a stream, which Next leaves unread (`bodyParser: false`). */
  readsRaw?: true
  /**
   * Writes the call's arguments anew.
   * @returns undefined where the form of the call is not known
   */
  becomes: (call: CallExpression, write: Writing) => Part[] | undefined
  /** What a person should know of the difference. */
  message?: MessageCode
  /** True where it is written with `cookies()`: then no other name may be called so. */
  cookies?: true
  /** The function that the new form calls in its place. */
  callee?: { from: string; name: string }
  /** True where it appends cookies to the response that it is handed, then or later: it gets the headers of the answers. */
  sets?: true
  /** True where what it does comes later than it did: a call that nobody awaited is awaited. */
  waits?: true
  /** Set where the call sends the answer itself, by the response that it is handed; its result is the response now. */
  answers?: Answering
  /** A property that the result lacks in the new form: where it is used, or the result goes elsewhere whole, a person has to look. */
  lacks?: { property: string; review: MessageCode }
  /** What it becomes where the app's version is older than the new form needs. */
  older?: CallRecipe
  /** The function that the project gets for it. */
  helper?: HelperName
}

/** What a recipe may write. */
export interface Writing {
  /** What made the function that is called: `createHandler(options)`. */
  maker: Node | undefined
  /** Of the route; `''` in a function that several share. */
  url: string
  style: Style
  /** The new request, by its name. */
  request: () => string
  /** The context of the route handler, with its params. */
  context: () => string
  /** The cookies of the request, which also sets those of the response: `await cookies()` of `next/headers`. */
  cookies: () => string
  /** The same as a property `cookies`, a function that gives them at once; undefined where nothing can stand before the call. */
  cookiesAtOnce: () => string | undefined
  /** What reads the query and the body as API Routes gave them, the body or what refuses it; undefined where that cannot be written, which is said. */
  parsed: () => { query: string; body: string } | undefined
  /** Has the new file import a name; gives the name to write. */
  import: (from: string, name: string) => string
  /** The headers of the answers that are given behind the call. */
  headers: () => string
  /** Whether the file is TypeScript. */
  typescript: boolean
  /** Has the project get a function of project-helpers.ts; gives the name to write. */
  helper: (name: HelperName) => string
  /** Whether an argument is the old request or response. */
  is: (node: unknown, what: 'request' | 'response') => boolean
}

/** What of a route a library answers. */
interface Answering {
  /** The methods that it answers in a route handler, by its documentation. */
  methods: Method[]
  /** The part of the URL that it looks for: without it, it is another use of the function. */
  segment?: Segment
}

/** A call that makes the handler: `export default NextAuth(options)`. */
export interface FactoryRecipe extends Entry, Answering {
  /** Set where the new expression gives an object of functions by method: `export const { GET, POST } = …`. */
  gives?: 'methods'
  /** True where it reads the body itself, where Next does not (`bodyParser: false`). */
  readsRaw?: boolean
  /**
   * Writes the expression that makes the route handler; without it, the call stays as it is.
   * @returns undefined where the form of the call is not known
   */
  becomes?: (call: CallExpression, write: FactoryWriting) => Part[] | undefined
  /** The option that holds an object whose functions get the request: one that takes it keeps the route back. */
  router?: string
  /** Set where another module has the function for route handlers: what is imported of this one comes from there. */
  moved?: Moved
  message?: MessageCode
  /** What TypeScript calls it with, where its type is none that Next takes for a route handler: `request` is its `NextRequest`. */
  typed?: string
  /**
   * The option whose function gets `{ req, res }`: with one that takes them the handler is written as a function that calls it, for which
   * a call recipe is needed.
   */
  context?: string
  /** True where the handler is written as such a function whatever the option is. */
  called?: true
  /** The option whose function it calls with `(req, res)` for each request: a route handler's is given the request. */
  reads?: string
  /** Functions of its options, the only ones, that it gives the request: first, or by a name in the object that they get first. */
  tells?: readonly { option: string; key?: string }[]
}

/** What the recipe of a factory may write. */
export interface FactoryWriting {
  url: string
  segments: Segment[]
  style: Style
  typescript: boolean
  /** Has the new file import a name; gives the name to write. */
  import: (from: string, name: string) => string
}

/** A call that makes a chain of middlewares and of functions for methods: `nc().use(auth).get(list)`. */
export interface RouterRecipe extends Entry {
  /** The member whose call gives the handler, with its options; without it the chain is the handler, and what makes it takes them. */
  handler?: string
  /** True where what `use` was given runs for methods too that no function was given for. */
  runsUnmatched: boolean
  /** What of the library makes a middleware wait for one that calls back: `expressWrapper(cors())`. */
  promises?: string
  /** True where `next` gives the promise of what follows, and takes no error. */
  waits?: boolean
  /** What the default answer to an error was, where that is not the framework's. */
  onError?: MessageCode
  /** What the default answer was to methods that no function was given for. */
  onNoMatch: MessageCode
}
