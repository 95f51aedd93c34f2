import type { Method, RouteOptions } from './conversion.ts'
import { factoryOf, type FindFactory } from './chains/factories.ts'
import type { FindDeclared } from './chains/read.ts'
import { labelsOf, type FindLabels } from './chosen-labels.ts'
import type { Edits } from './edits.ts'
import type { Variant } from './handlers-in-place.ts'
import type { Draft } from './handler/draft.ts'
import type { FileDraft } from './handler/file-draft.ts'
import type { LibraryObject } from './handler/library-wrappers.ts'
import { placeOf, readModule, type Module } from './handler/module.ts'
import type { FindExported } from './required-helpers.ts'
import type { FindNamed } from './handler/promisified.ts'
import type { RouteFile } from './handler/route-file.ts'
import type { Unit } from './handler/unit.ts'
import { limitedCalls } from './limiters/spell.ts'
import { say, type Message } from './messages.ts'
import { movedOut } from './moved-out.ts'
import { normalise } from './normalise.ts'
import { splice } from './splice.ts'
import { replied } from './replies/wrap.ts'
import type { Writers } from './streams/uses.ts'
import { streamed, STREAM_HELPER } from './streams/write.ts'
import { writersAmong } from './streams/writers.ts'
import type { SharedHelper, SharedHelpers } from './shared-helpers.ts'
import { Analyst } from './analyst.ts'

/** What is known of one API Route before it is decided what moves. */
export interface RouteAnalysis {
  options: RouteOptions
  source: string
  /** Messages of severity `left` or `error` here mean that the route stays. */
  messages: Message[]
  /** Named exports beside the handler and `config`: importers of a type follow the file; a value may not leave a route handler. */
  exports: { values: string[]; types: string[] }
  /** False where the file exports no handler at all. */
  isEndpoint: boolean
  /** True for a route of the edge runtime: what it calls takes a Request already, and stays. */
  isEdge: boolean
  /** The wrapper of the project that the handler stands in, where it cannot be read as one. */
  unread?: { name: string; file: string; line: number } | undefined
  /** What a library made that the handler is given to, where other files may use that. */
  object?: LibraryObject | undefined
  /** What is written when the route moves; undefined where it stays. */
  ready: ReadyRoute | undefined
  /** Functions of other files that it needs in their new form, whether it moves or not. */
  needs: SharedHelper[]
}

/** A route of which every use has its rule. */
export interface ReadyRoute {
  module: Module
  file: RouteFile
  draft: FileDraft
  /** Edits outside of the handler. */
  edits: Edits
  /** The methods that were looked at, answered or not; `OTHER_METHOD` stands for all others. */
  tried: string[]
  /** The handler for each method that it answers. */
  variants: Variant[]
  helpers: Draft[]
  /** Functions of other files that have to be converted with it, those that they call too. */
  shared: SharedHelper[]
  /** Wrappers of the file itself, with what of it they call. */
  own: SharedHelper[]
  /** Functions of the file that only removed branches called. */
  unused: Unit[]
  tested: boolean
  /** The methods that functions answer to which a handler without tests hands everything. */
  narrowed: Method[] | undefined
}

/**
 * Understands one API Route. Never throws on user's code: what it cannot do is a message.
 * @param shared functions of other files that it may hand its request and response to; without, they stop it
 */
export function analyseRoute(source: string, options: RouteOptions, shared?: SharedHelpers): RouteAnalysis {
  const analysis: RouteAnalysis = { options, source, messages: [], exports: { values: [], types: [] }, isEndpoint: true, isEdge: false, ready: undefined, needs: [] }
  let module: Module
  const lines: ((line: number) => number)[] = []
  const notes: Message[] = []
  try {
    module = readModule(source, options.file)
    // Exports first, then the parameters of what is exported, then tables of its methods.
    const find: FindNamed = (name) => shared?.modules.named(module, name)?.path
    const declared: FindDeclared = (name) => shared?.modules.declared(module, name)?.path
    const exported: FindExported = (specifier, name) => shared?.modules.gives(module, specifier, name)
    const factories: FindFactory = (name) => factoryOf(shared?.modules.declared(module, name))
    const labels: FindLabels = (name) => shared && labelsOf(shared.modules, module, name)
    const next = () => normalise(module, options, find, declared, exported, factories, labels, () => limitedCalls(module, options, find, shared?.modules))
    for (let form = next(); form && lines.length < 5; form = next()) {
      notes.push(...form.notes.map(({ code, node, details = {} }) => say(code, options.file, { ...placeOf(node), line: lines.reduce((line, lineOf) => lineOf(line), placeOf(node).line) }, details)))
      lines.unshift(form.lineOf)
      module = { ...readModule(form.source, options.file), before: source }
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { loc } = error as SyntaxError & { loc?: { line: number; column: number } }
    const reason = error.message.replace(/\s*\(\d+:\d+\)$/, '').replace(/\.$/, '')
    analysis.messages.push(say('NR001', options.file, { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 }, { reason }))
    return analysis
  }
  let analyst = new Analyst(module, options, analysis, shared)
  analyst.run()
  /** Looks once more, at what sends the first answer; what stops the route stays where that does not help. */
  const sendsAnswers = () => {
    const form = replied(analyst.module, analyst.units?.all() ?? [], analysis.messages, options)
    const again: RouteAnalysis = { ...analysis, messages: [], needs: [], ready: undefined }
    if (form) new Analyst(form.module, options, again, shared, [STREAM_HELPER]).run()
    if (!form || isLeft(again)) return false
    lines.unshift(form.lineOf)
    Object.assign(analysis, again)
    return true
  }
  /** Looks once more, at functions that stood in the handler; the same. */
  const movesOut = () => {
    const form = isLeft(analysis) && !analysis.isEdge ? movedOut(module, analyst.units?.all() ?? [], analysis.messages) : undefined
    const again: RouteAnalysis = { ...analysis, messages: [], needs: [], ready: undefined }
    if (form) new Analyst(readModule(form.source, options.file), options, again, shared).run()
    if (!form || isLeft(again)) return
    lines.unshift(form.lineOf)
    Object.assign(analysis, again)
  }
  // What streams its answer is written as one answer of a stream, and looked at again.
  const { units } = analyst
  const above = [...lines]
  const streams = (writers?: Writers) => {
    const splices = streamed(module, units?.all() ?? [], options.packages, writers)
    if (splices.length === 0) return false
    const form = splice(module.source, splices, module.templates)
    lines.splice(0, lines.length, form.lineOf, ...above)
    Object.assign(analysis, { messages: [], needs: [], ready: undefined, unread: undefined })
    analyst = new Analyst(readModule(form.source, options.file), options, analysis, shared, [STREAM_HELPER])
    analyst.run()
    sendsAnswers()
    return !isLeft(analysis)
  }
  movesOut()
  if (!analysis.isEdge && !sendsAnswers() && !streams() && isLeft(analysis)) {
    const [before, linesBefore] = [{ ...analysis }, [...lines]]
    const writers = writersAmong(module, units?.all() ?? [])
    if (writers.size > 0 && !streams(writers)) {
      Object.assign(analysis, before)
      lines.splice(0, lines.length, ...linesBefore)
    }
  }
  for (const message of analysis.messages) message.line = lines.reduce((line, lineOf) => lineOf(line), message.line)
  analysis.messages.push(...notes)
  return analysis
}

const isLeft = ({ messages }: RouteAnalysis): boolean => messages.some(({ severity }) => severity === 'left' || severity === 'error')
