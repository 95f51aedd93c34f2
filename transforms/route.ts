import type { Conversion, RouteOptions, Surroundings } from './conversion.ts'
import type { Message } from './messages.ts'

/** What is known of one API Route before it is decided what moves. */
export interface RouteAnalysis {
  options: RouteOptions
  source: string
  /** Messages of severity `left` or `error` here mean that the route stays. */
  messages: Message[]
  /** Named exports beside the handler and `config`: importers of a type follow the file; a value may not leave a route handler. */
  exports: { values: string[]; types: string[] }
}

/** Understands one API Route. Never throws on user's code: what it cannot do is a message. */
export function analyseRoute(source: string, options: RouteOptions): RouteAnalysis {
  return { options, source, messages: [], exports: { values: [], types: [] } }
}

/** Writes the route handler of an analysed route, or says why it is left. Pure: the same analysis can be rewritten for other surroundings. */
export function rewriteRoute(analysis: RouteAnalysis, surroundings: Surroundings): Conversion {
  void surroundings
  return { status: 'left', methods: [], caching: { exports: {}, why: 'Nothing to cache.' }, rewrites: [], messages: analysis.messages, usesBodyHelper: false }
}
