import type { NodePath } from '@babel/traverse'
import type { BlockStatement, Node, Statement } from '@babel/types'
import { waits } from '../handler/executor.ts'
import { readModule, type Module } from '../handler/module.ts'
import { ANSWERING, type Unit } from '../handler/unit.ts'
import type { ArgumentUse } from '../handler/uses.ts'
import type { RouteOptions } from '../conversion.ts'
import type { Message, MessageCode } from '../messages.ts'
import { callersAct } from './callers.ts'
import { libraryCallsBy } from '../recipes/find.ts'
import { splice, type Splice, type Spliced } from '../splice.ts'
import { attachedTo } from '../streams/comments.ts'
import { freeName, indentAt } from '../streams/names.ts'
import { staysInside } from '../streams/places.ts'
import { isLast, isNamedOutside } from '../streams/tail.ts'
import { copiesHeads, endOfLine, IS_WEB, STREAM_HELPER, TO_WEB } from '../streams/write.ts'
import { innerFunctionOf, responseUsesOf } from '../streams/uses.ts'

/** The helper that a project gets for answers that are given at a time of their own. */
export const REPLY_HELPER = 'firstAnswer'

/** Stands for it until it is written. */
export const REPLY_MARK = '$firstAnswer'

/** What stops a route whose answers do not end their way: in a callback, with code behind them, or asked whether they were sent. */
const SEEDS: ReadonlySet<MessageCode> = new Set(['NR106', 'NR107', 'NR108'])

/**
 * Writes what is left of a function from the first such answer on as one that answers by and by: `return firstAnswer((reply) => { … })`.
 * What its answers become is told by the rules for answers.
 * @param messages what stops the route, by its places in the module
 * @returns nothing where no answer is the reason, or what is left cannot stand in a function of its own
 */
export function replied(module: Module, units: readonly Unit[], messages: readonly Message[], options: Pick<RouteOptions, 'segments' | 'packages' | 'target'>): { module: Module; lineOf: Spliced['lineOf'] } | undefined {
  const { segments, packages = {} } = options
  const libraryCall = libraryCallsBy(options)
  // A stream that is answered as it is would be the answer before what it fails with.
  if (module.names.has(TO_WEB) || module.names.has(IS_WEB)) return undefined
  if (module.names.has(REPLY_HELPER) || module.names.has(REPLY_MARK) || !messages.some(({ severity }) => severity === 'left')) return undefined
  const starts = module.source.split('\n').reduce((found, line) => [...found, (found.at(-1) as number) + line.length + 1], [0])
  const offsetOf = ({ line, column }: Message) => (starts[line - 1] ?? 0) + column - 1
  // A function of ours that answers is known: it is its place that is not.
  const isOurs = (at: number) => units.some(({ uses, calls }) => uses.some((use) => use.of === 'argument' && use.node.start === at && calls.has(use.call)))
  const offsets = messages.filter((one) => one.file === module.file && (SEEDS.has(one.code) || (one.code === 'NR103' && isOurs(offsetOf(one))))).map(offsetOf)
  const own = units.filter((unit) => unit.module === module && unit.response && !unit.isParameter && !unit.next && unit.node.body.type === 'BlockStatement')
  const splices = own.flatMap((unit) => {
    const seeds = offsets.filter((at) => innermost(own, at) === unit)
    return seeds.length > 0 && !callersAct(unit, units) ? wrap(module, unit, seeds, { hasSegments: segments.length > 0, copiesHeads: copiesHeads(module, packages), libraryCall }) : []
  })
  if (splices.length === 0) return undefined
  const { source, lineOf } = splice(module.source, splices, module.templates)
  try {
    return { module: readModule(source, module.file), lineOf }
  } catch (error) {
    // What waits in a function that does not: it cannot stand there.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function innermost(units: readonly Unit[], at: number): Unit | undefined {
  const around = units.filter(({ node }) => (node.start as number) <= at && at < (node.end as number))
  return around.toSorted((a, b) => (b.node.start as number) - (a.node.start as number))[0]
}

function wrap(module: Module, unit: Unit, seeds: readonly number[], given: { hasSegments: boolean; copiesHeads: boolean; libraryCall: ReturnType<typeof libraryCallsBy> }): Splice[] {
  const body = unit.path.get('body') as NodePath<BlockStatement>
  const found = tailOf(unit, body, seeds)
  if (!found || [...unit.calls.values()].some((callee) => callee.isParameter)) return []
  // What is declared in it may be named above it: then the whole block moves.
  const tail = [found, { ...found, statements: found.block.node.body }].find(({ block, statements }) => !isNamedOutside(block, unit, (node) => within(node, statements[0] as Node, statements.at(-1) as Node)))
  if (!tail?.statements.every((statement) => staysInside(tail.block, statement))) return []
  const [first, last] = [tail.statements[0] as Node, tail.statements.at(-1) as Node]
  const inside = (node: Node) => within(node, first, last)
  const uses = responseUsesOf(unit).filter((use) => inside(use.node))
  // A status that is set alone is for whatever answers next, which nobody can tell where callbacks answer.
  const isStatus = (use: (typeof uses)[number]) => use.of === 'response' && !ANSWERING.has(use.steps.at(-1)?.name ?? '') && use.steps.some(({ name }) => /^(status|statusCode|statusMessage|writeHead)$/.test(name))
  if (uses.some((use) => innerFunctionOf(unit, use.nodePath)) && uses.some(isStatus)) return []
  // `getServerSession(req, res, options)`: its recipe needs no response.
  const onlyReads = (use: ArgumentUse) => {
    const library = given.libraryCall(use.call, use.nodePath.scope)
    return library !== undefined && !library.answers && !library.sets
  }
  const piped = uses.flatMap((use) => (use.of === 'argument' && !unit.calls.has(use.call) && !onlyReads(use) ? [pipe(module, unit, use)] : []))
  const declares = piped.filter((one) => one && one.parts.length > 1)
  if (piped.some((one) => !one) || declares.length > 1 || (piped.length > 0 && given.copiesHeads)) return []
  const reply = freeName(module, ['reply', 'answer', 'replyOnce'])
  const { newline, semicolon, indent: step } = module.style
  const indent = indentAt(module.source, first.start as number)
  const reads = unit.uses.some((use) => use.of === 'request' && given.hasSegments && use.path[0] === 'query' && inside(use.node))
  const isAsync = reads || tail.statements.some(waits)
  const [inner, end] = [attachedTo(module, first), endOfLine(module, last.end as number)]
  // The semicolon in front of a bracket is not needed behind a brace.
  const start = module.source[inner - 1] === ';' && /\n[\t ]*$/.test(module.source.slice(0, inner - 1)) ? inner - 1 : inner
  return [...piped.flatMap((one) => one ?? []), {
    start,
    end,
    parts: [`return ${REPLY_MARK}(${isAsync ? 'async ' : ''}(${reply}) => {${newline}${indent}${step}`, { start: inner, end, from: indent, to: indent + step }, `${newline}${indent}})${semicolon}`],
  }]
}

/**
 * `source.pipe(res)`: the answer is sent when the first bytes come, unless another was.
 * @returns nothing where the response is handed to something else
 */
function pipe(module: Module, unit: Unit, { call, index, key, nodePath }: ArgumentUse): Splice | undefined {
  const { callee } = call
  const path = nodePath.findParent((one) => one.node === call)
  const parent = path?.parentPath
  const isPipe = index === 0 && key === undefined && call.arguments.length === 1 && callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' && callee.property.name === 'pipe'
  const [request, response] = [unit.request, unit.response]
  if (!isPipe || !parent || !request || !response || module.names.has(STREAM_HELPER)) return undefined
  const source = callee.object
  const [stream, body, name] = [freeName(module, ['stream', 'out', 'bodyStreamed']), freeName(module, ['body', 'answer', 'bodyOfAnswer']), source.type === 'Identifier' ? source.name : freeName(module, ['source', 'piped', 'sourceOfBody'])]
  const written = `${STREAM_HELPER}(${request.binding.identifier.name}, (${stream}) => ${name}.pipe(${stream})).then((${body}) => ${response.binding.identifier.name}.end(${body}))`
  const [start, end] = [call.start as number, call.end as number]
  if (source.type === 'Identifier' && parent.isArrowFunctionExpression() && parent.node.body === call) return { start, end, parts: [`void ${written}`] }
  if (!(parent.isReturnStatement() || parent.isExpressionStatement()) || !parent.parentPath?.isBlockStatement()) return undefined
  const { newline, semicolon, indent } = module.style
  const { node: statement } = parent
  const sent = [parent.isReturnStatement() ? `return void ${written}${semicolon}` : `${written}${semicolon}`]
  // What makes the stream may fail where it stands.
  const made = source.type === 'Identifier' ? [] : [`const ${name} = `, { start: source.start as number, end: source.end as number }, semicolon + newline + indentAt(module.source, statement.start as number) + indent]
  return { start: statement.start as number, end: statement.end as number, parts: [...made, ...sent] }
}

const within = (node: Node, first: Node, last: Node): boolean => (node.start as number) >= (first.start as number) && (node.end as number) <= (last.end as number)

/** The statements from the first that holds a seed to the end of the smallest block behind which the function does nothing, outside of any `try`. */
function tailOf(unit: Unit, body: NodePath<BlockStatement>, seeds: readonly number[]): { block: NodePath<BlockStatement>; statements: Statement[] } | undefined {
  const anchors = seeds.flatMap((at) => {
    const path = pathAt(unit, at)
    return path ? [innerFunctionOf(unit, path) ?? path] : []
  })
  if (anchors.length < seeds.length) return undefined
  const blocks = anchors.map((anchor) => blocksAround(anchor, body))
  const common = blocks[0]?.filter((block) => blocks.every((others) => others.includes(block))) ?? []
  for (const block of common) {
    if (block !== body && (!isLast(block, body) || block.findParent((one) => one === body || one.isTryStatement() || one.isLoop() || one.isSwitchStatement() || one.isLabeledStatement()) !== body)) continue
    const index = Math.min(...anchors.map((anchor) => block.node.body.findIndex((statement) => within(anchor.node, statement, statement))))
    return index < 0 ? undefined : { block, statements: block.node.body.slice(index) }
  }
  return undefined
}

/** The blocks of a function that hold a place, the innermost first. */
function blocksAround(path: NodePath, body: NodePath<BlockStatement>): NodePath<BlockStatement>[] {
  const found: NodePath<BlockStatement>[] = []
  for (let at: NodePath | null = path; at && found.at(-1) !== body; at = at.parentPath) if (at.isBlockStatement() && !within(at.node, path.node, path.node)) found.push(at)
  return found.at(-1) === body ? found : []
}

function pathAt(unit: Unit, offset: number): NodePath | undefined {
  let found: NodePath | undefined
  unit.path.get('body').traverse({
    enter(path) {
      if (found || (path.node.start as number) > offset || (path.node.end as number) <= offset) return path.skip()
      if (path.node.start === offset) found = path
    },
  })
  return found
}
