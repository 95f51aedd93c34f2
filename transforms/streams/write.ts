import type { Node } from '@babel/types'
import { attachedTo } from './comments.ts'
import type { Module } from '../handler/module.ts'
import type { Unit } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import { waits } from '../handler/executor.ts'
import type { Range, Splice } from '../splice.ts'
import type { RouteOptions } from '../conversion.ts'
import { writeLate } from './late-failures.ts'
import { pipedOf } from './piped.ts'
import { tailsOf, type Tail } from './tail.ts'
import { freeName, indentAt, lineOf } from './names.ts'
import { gathered, rowsOf } from './text.ts'
import { flushing, rootOf, type Writers } from './uses.ts'
import { calledAmong, takeStreams } from './writers.ts'

/** The helper that a project gets for bodies that are written by and by. */
export const STREAM_HELPER = 'streamBody'

/** Stands for `Readable.toWeb`, of which the import is written with the route. */
export const TO_WEB = 'toWebStream'
/** Packages whose streams write their own status and headers onto a response that they are piped to. */
export const COPY_HEADS = ['request', '@cypress/request', 'postman-request', 'cloudscraper', 'got', 'send']

/** Stands for a stream of the web as it is. */
export const IS_WEB = 'webStream'

/**
 * Writes what streams its answer as one answer of a whole stream: `res.write(…)`, `source.pipe(res)` and what belongs to them become a function
 * that writes to a stream, and the answer is that stream. What they are for a route handler is then told by the rules for answers.
 * @param packages what the app depends on, with versions
 * @param writers functions that may be handed the stream in place of the response
 * @returns nothing where no function of the module streams in a way that can be told from its other answers
 */
export function streamed(module: Module, units: readonly Unit[], packages: RouteOptions['packages'] = {}, writers: Writers = new Set()): Splice[] {
  if ([STREAM_HELPER, TO_WEB, IS_WEB].some((name) => module.names.has(name))) return []
  const streams: Tail[] = []
  const splices = units.flatMap((unit) => {
    if (unit.module !== module || !unit.response || unit.isParameter || writers.has(unit)) return []
    const rows = rowsOf(module, unit, writers)
    if (rows) return rows
    const tails = tailsOf(unit, writers)
    if (tails.some((tail) => copiesHeads(module, packages) && !pipedOf(tail) && tail.uses.some((use) => use.of === 'argument'))) return []
    const texts = tails.map((tail) => gathered(module, tail))
    if (texts.length > 0 && texts.every((text) => text !== undefined)) return texts.flat()
    // Who leaves is known of the request.
    if (!unit.request) return []
    const written = tails.flatMap((tail) => {
      const piped = pipedOf(tail)
      if (!piped) streams.push(tail)
      return piped ? writePiped(module, tail, piped) : writeTail(module, tail)
    })
    const waits = !unit.node.async && tails.some((tail) => !pipedOf(tail))
    return waits ? [...written, { start: unit.node.start as number, end: unit.node.start as number, parts: ['async '] }] : written
  })
  const handed = streams.flatMap(({ unit, uses }) => uses.map((use) => (use.of === 'argument' ? unit.calls.get(use.call) : undefined)))
  return [...splices, ...takeStreams(module, calledAmong(writers, module, handed))]
}

/** Whether a stream of a module may be one that writes its own status and headers where it is piped to. */
export const copiesHeads = (module: Module, packages: NonNullable<RouteOptions['packages']>): boolean =>
  COPY_HEADS.some((name) => packages[name] !== undefined) || new RegExp(`['"](${COPY_HEADS.join('|')}|got-scraping)['"]`).test(module.source)

function writeTail(module: Module, tail: Tail): Splice[] {
  const { unit, statements, moved, uses, failure, head } = tail
  const { source, style } = module
  const [first, last] = [statements[0] as Node, statements.at(-1) as Node]
  const stream = freeName(module, ['stream', 'out', 'bodyStreamed'])
  const body = freeName(module, ['body', 'answer', 'bodyOfAnswer'])
  const indent = indentAt(source, first.start as number)
  const deeper = indent + style.indent
  const isAsync = statements.some(waits)
  const request = unit.request?.binding.identifier.name ?? ''
  const response = unit.response?.binding.identifier.name ?? ''
  const splices: Splice[] = []
  for (const use of uses) {
    const flush = flushing(use)
    if (flush) splices.push({ ...lineOf(source, flush.node.start as number, flush.node.end as number), parts: [] })
    else splices.push({ start: rootOf(use).start as number, end: rootOf(use).end as number, parts: [stream] })
  }
  const start = (head ?? first).start as number
  const end = endOfLine(module, last.end as number)
  const before: (string | Range)[] = moved.flatMap(({ node }): (string | Range)[] => {
    const [from, until] = [attachedTo(module, node), endOfLine(module, node.end as number)]
    splices.push({ ...lineOf(source, from, until), parts: [] })
    return [{ start: from, end: until, from: indentAt(source, from), to: deeper }, style.newline + deeper]
  })
  splices.push(...writeEnd(module, last))
  const nl = style.newline
  const isGone = last.type === 'ReturnStatement' && !last.argument
  const late = failure && writeLate(module, failure, { stream, isBegun: head !== undefined, indent: deeper })
  if (late) splices.push(...late.splices)
  const within = late ? deeper + style.indent : deeper
  const until = isGone ? endOfLine(module, (statements.at(-2) ?? last).end as number) : end
  splices.push({
    start,
    end,
    parts: [
      `const ${body} = await ${STREAM_HELPER}(${request}, ${isAsync ? 'async ' : ''}(${stream}) => {${nl}${deeper}`,
      ...(head ? [`${stream}.flushHeaders()${style.semicolon}${nl}${deeper}`] : []),
      ...before,
      ...(late ? [`try {${nl}${within}`] : []),
      { start: head ? attachedTo(module, first) : start, end: until, from: indent, to: within },
      ...(late ? [nl + deeper, ...late.parts] : []),
      `${nl}${indent}})${style.semicolon}${nl}${indent}return `,
      head ? { start: head.start as number, end: head.end as number } : response,
      `.end(${body})${style.semicolon}`,
    ],
  })
  return splices
}

/** What the last statement returned says nothing any more. */
function writeEnd({ source }: Module, last: Node): Splice[] {
  if (last.type !== 'ReturnStatement' || !last.argument) return []
  const argument = bare(last.argument)
  if (argument.type !== 'CallExpression' && argument.type !== 'AwaitExpression') return []
  const start = (last.argument.extra?.['parenStart'] as number | undefined) ?? (last.argument.start as number)
  return source[start] === '(' ? [] : [{ start: last.start as number, end: start, parts: [] }]
}

function writePiped({ style }: Module, { unit, statements }: Tail, piped: { source: Node; isWeb: boolean }): Splice[] {
  const [first, last] = [statements[0] as Node, statements.at(-1) as Node]
  const range: Range = { start: piped.source.start as number, end: piped.source.end as number }
  const response = unit.response?.binding.identifier.name ?? ''
  return [{ start: first.start as number, end: last.end as number, parts: [`return ${response}.end(${piped.isWeb ? IS_WEB : TO_WEB}(`, range, `))${style.semicolon}`] }]
}

/** The end of a comment that stands behind an offset on its line, or the offset. */
export function endOfLine({ source, comments }: Module, at: number): number {
  const comment = comments.find((one) => (one.start as number) >= at && /^[\t ]*$/.test(source.slice(at, one.start as number)))
  return comment ? (comment.end as number) : at
}
