import type { NodePath } from '@babel/traverse'
import type { BlockStatement, CatchClause, Identifier, Node, Statement } from '@babel/types'
import type { Module } from '../handler/module.ts'
import type { Unit } from '../handler/unit.ts'
import { bare } from '../handler/uses.ts'
import type { Range, Splice } from '../splice.ts'
import { attachedTo } from './comments.ts'
import { freeName, indentAt, lineOf } from './names.ts'
import { ends, staysInside, within } from './places.ts'
import { kindOf, responseUsesOf, rootOf, type ResponseOrArgument, type Writers } from './uses.ts'

/**
 * What a catch around a tail does where the answer has begun: `if (!res.headersSent) return res.status(500).json(…); res.end()`. It goes to a
 * catch of the writer's own, since the one around sees only what fails before.
 */
export interface LateFailure {
  of: NodePath<CatchClause>
  /** The parameter of the catch, if it has one. */
  parameter: Identifier | null | undefined
  /** What it does in any case, in front of the question. */
  first: Statement[]
  /** What it does then, and the uses of the response in that. */
  late: Statement[]
  uses: ResponseOrArgument[]
  /** Takes that from the catch around. */
  removal: Splice
}

/** Those of a function's own catches; none for one that does not ask, or answers otherwise then than by writing and ending. */
export function lateFailuresIn(unit: Unit, writers: Writers): LateFailure[] {
  const found: LateFailure[] = []
  unit.path.traverse({
    Function: (path) => path.skip(),
    CatchClause(path) {
      const failure = lateFailureOf(path, unit, writers)
      if (failure) found.push(failure)
    },
  })
  return found
}

function lateFailureOf(caught: NodePath<CatchClause>, unit: Unit, writers: Writers): LateFailure | undefined {
  const { param, body } = caught.node
  const uses = responseUsesOf(unit)
  const usesIn = (node: Node) => uses.filter((use) => within(use.node, node))
  const at = body.body.findIndex((one) => usesIn(one).length > 0)
  const question = body.body[at]
  if (question?.type !== 'IfStatement' || (param && param.type !== 'Identifier')) return undefined
  const test = bare(question.test)
  const asked = test.type === 'UnaryExpression' && test.operator === '!' ? bare(test.argument) : test
  if (!uses.some((use) => use.node === asked && use.of === 'response' && use.steps[0]?.name === 'headersSent')) return undefined
  const found = lateOf(unit.module, caught, question, asked === test, body.body.slice(at + 1))
  if (!found || found.late.length === 0) return undefined
  const inLate = found.late.flatMap(usesIn)
  if (!inLate.every((use) => /^(write|end|ask)$/.test(kindOf(use, unit, writers))) || !found.late.every((one) => staysInside(found.block, one))) return undefined
  return { of: caught, parameter: param, first: body.body.slice(0, at), late: found.late, uses: inLate, removal: found.removal }
}

function lateOf({ source }: Module, caught: NodePath<CatchClause>, question: Statement & { type: 'IfStatement' }, isLate: boolean, rest: Statement[]): { late: Statement[]; block: NodePath<BlockStatement>; removal: Splice } | undefined {
  const own = caught.get('body')
  const path = own.get('body').find(({ node }) => node === question) as NodePath<typeof question>
  const { consequent, alternate, test } = question
  const blockAt = (key: 'consequent' | 'alternate') => {
    const inner = path.get(key) as NodePath
    return inner.isBlockStatement() ? inner : undefined
  }
  if (alternate) {
    const block = blockAt(isLate ? 'consequent' : 'alternate')
    if (!block || rest.some(({ type }) => type !== 'ReturnStatement')) return undefined
    const removal = isLate ? { start: question.start as number, end: alternate.start as number, parts: ['if (!', { start: test.start as number, end: test.end as number }, ') '] } : { start: consequent.end as number, end: alternate.end as number, parts: [] }
    return { late: block.node.body, block, removal }
  }
  if (!ends(consequent)) return undefined
  const last = rest.at(-1)
  const block = isLate ? blockAt('consequent') : own
  if (!block || !last) return undefined
  const range = isLate ? lineOf(source, question.start as number, question.end as number) : { start: question.end as number, end: last.end as number }
  return { late: isLate ? block.node.body : rest, block, removal: { ...range, parts: [] } }
}

/** A catch of the writer: what failed before the answer began goes on to the one around. @param isBegun whether nothing can */
export function writeLate(module: Module, { parameter, first, late, uses, removal }: LateFailure, { stream, isBegun, indent }: { stream: string; isBegun: boolean; indent: string }): { parts: (string | Range)[]; splices: Splice[] } {
  const { style, source } = module
  const deeper = indent + style.indent
  const lines = (statements: Statement[]): (string | Range)[] => {
    const [begin, end] = [statements[0], statements.at(-1)]
    return begin && end ? [style.newline + deeper, { start: attachedTo(module, begin), end: end.end as number, from: indentAt(source, begin.start as number), to: deeper }] : []
  }
  const name = parameter?.name ?? freeName(module, ['error', 'failure'])
  const caught = parameter ? ['(', { start: parameter.start as number, end: parameter.end as number }, ') '] : isBegun ? [] : [`(${name}) `]
  return {
    parts: ['} catch ', ...caught, '{', ...(isBegun ? [] : [`${style.newline}${deeper}if (!${stream}.headersSent) throw ${name}${style.semicolon}`]), ...lines(first), ...lines(late), `${style.newline}${indent}}`],
    splices: [removal, ...uses.map((use): Splice => ({ start: rootOf(use).start as number, end: rootOf(use).end as number, parts: [stream] }))],
  }
}
