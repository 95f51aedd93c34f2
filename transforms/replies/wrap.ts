import type { NodePath } from '@babel/traverse'
import type { BlockStatement, Node, Statement } from '@babel/types'
import { waits } from '../handler/executor.ts'
import type { Module } from '../handler/module.ts'
import { ANSWERING, type Unit } from '../handler/unit.ts'
import type { Message, MessageCode } from '../messages.ts'
import { splice, type Splice, type Spliced } from '../splice.ts'
import { attachedTo } from '../streams/comments.ts'
import { freeName, indentAt } from '../streams/names.ts'
import { isLast, isNamedOutside, staysInside } from '../streams/tail.ts'
import { endOfLine } from '../streams/write.ts'
import { innerFunctionOf, responseUsesOf } from '../streams/uses.ts'

/** The helper that a project gets for answers that are given at a time of their own. */
export const REPLY_HELPER = 'firstAnswer'

/** What stops a route whose answers do not end their way: in a callback, with code behind them, or asked whether they were sent. */
const SEEDS: ReadonlySet<MessageCode> = new Set(['NR106', 'NR107', 'NR108'])

/**
 * Writes what is left of a function from the first such answer on as one that answers by and by: `return firstAnswer((reply) => { … })`.
 * What its answers become is told by the rules for answers.
 * @param messages what stops the route, by its places in the module
 * @param hasSegments whether the route's path has segments, which are waited for where they are read
 * @returns nothing where no answer is the reason, or what is left cannot stand in a function of its own
 */
export function replied(module: Module, units: readonly Unit[], messages: readonly Message[], hasSegments: boolean): Spliced | undefined {
  if (module.names.has(REPLY_HELPER) || !messages.some(({ severity }) => severity === 'left')) return undefined
  const starts = module.source.split('\n').reduce((found, line) => [...found, (found.at(-1) as number) + line.length + 1], [0])
  const offsets = messages.filter(({ code, file }) => SEEDS.has(code) && file === module.file).map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1)
  const own = units.filter((unit) => unit.module === module && unit.response && !unit.isParameter && !unit.next && unit.node.body.type === 'BlockStatement')
  const splices = own.flatMap((unit) => {
    const seeds = offsets.filter((at) => innermost(own, at) === unit)
    return seeds.length > 0 ? wrap(module, unit, seeds, hasSegments) : []
  })
  return splices.length > 0 ? splice(module.source, splices, module.templates) : undefined
}

function innermost(units: readonly Unit[], at: number): Unit | undefined {
  const around = units.filter(({ node }) => (node.start as number) <= at && at < (node.end as number))
  return around.toSorted((a, b) => (b.node.start as number) - (a.node.start as number))[0]
}

function wrap(module: Module, unit: Unit, seeds: readonly number[], hasSegments: boolean): Splice[] {
  const body = unit.path.get('body') as NodePath<BlockStatement>
  const tail = tailOf(unit, body, seeds)
  if (!tail || [...unit.calls.values()].some((callee) => callee.isParameter)) return []
  const [first, last] = [tail.statements[0] as Node, tail.statements.at(-1) as Node]
  const inside = (node: Node) => within(node, first, last)
  if (isNamedOutside(tail.block, unit, inside) || !tail.statements.every((statement) => staysInside(tail.block, statement))) return []
  const uses = responseUsesOf(unit).filter((use) => inside(use.node))
  // A status that is set alone is for whatever answers next, which nobody can tell where callbacks answer.
  const isStatus = (use: (typeof uses)[number]) => use.of === 'response' && !ANSWERING.has(use.steps.at(-1)?.name ?? '') && use.steps.some(({ name }) => /^(status|statusCode|statusMessage|writeHead)$/.test(name))
  if (uses.some((use) => innerFunctionOf(unit, use.nodePath)) && uses.some(isStatus)) return []
  const reply = freeName(module, ['reply', 'answer', 'replyOnce'])
  const { newline, semicolon, indent: step } = module.style
  const indent = indentAt(module.source, first.start as number)
  const reads = unit.uses.some((use) => use.of === 'request' && hasSegments && use.path[0] === 'query' && inside(use.node))
  const isAsync = reads || tail.statements.some(waits)
  const [start, end] = [attachedTo(module, first), endOfLine(module, last.end as number)]
  return [{
    start,
    end,
    parts: [`return ${REPLY_HELPER}(${isAsync ? 'async ' : ''}(${reply}) => {${newline}${indent}${step}`, { start, end, from: indent, to: indent + step }, `${newline}${indent}})${semicolon}`],
  }]
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
