import type { CallExpression, Expression, Node } from '@babel/types'
import type { Answered, FunctionAnswers, Method } from './conversion.ts'
import type { Draft } from './handler/draft.ts'
import type { Unit } from './handler/unit.ts'
import { bare, type ResponseUse } from './handler/uses.ts'
import { literalStatus, statusNumbers } from './rules/response-init.ts'

/** What is not a number in the code counts as any status. */
const ANY = null

/** What one function of the new file answers for its methods, read off the original: the rules keep status and body (PRODUCT, "Same answers"). */
export function answersFor(methods: Method[], draft: Draft): FunctionAnswers {
  const own = draft.answers.all.flatMap((answer) => {
    const { terminal, call } = answer
    const statuses = terminal === 'redirect' ? redirectStatus(call) : (statusNumbers(draft, answer)?.all ?? [ANY])
    return (statuses.length > 0 ? statuses : [ANY]).map((status) => ({ status, body: bodyOf(terminal, call, status) }))
  })
  const called = new Map<CallExpression, Unit>()
  for (const use of draft.uses) {
    const callee = use.of === 'argument' ? draft.unit.calls.get(use.call) : undefined
    if (use.of === 'argument' && callee && (!callee.isParameter || callee.applied)) called.set(use.call, callee)
  }
  const others = [...called.values()].flatMap((unit) => answersOfUnit(unit, new Set()).map((one): Answered => ({ ...one, by: unit.name })))
  return { methods, answers: distinct([...own, ...others]) }
}

/** What a function that is called answers itself, and through what it calls. */
function answersOfUnit(unit: Unit, seen: Set<Unit>): Answered[] {
  // What a handler that is made at its call answers is not looked for.
  if (unit.applied) return [{ status: ANY, body: 'other' }]
  if (seen.has(unit) || unit.isParameter) return []
  seen.add(unit)
  const own = [...unit.chains.values()].flatMap((use): Answered[] => {
    const { name: terminal = '', call } = use.steps.at(-1) ?? {}
    if (!call) return []
    const statuses = terminal === 'redirect' ? redirectStatus(call) : [chainStatus(unit, use)]
    return statuses.map((status) => ({ status, body: bodyOf(terminal, call, status) }))
  })
  // What the handlers answer that it was given is not looked for.
  if (unit.takes) own.push({ status: ANY, body: 'other' })
  return [...own, ...[...unit.calls.values()].flatMap((callee) => answersOfUnit(callee, seen))]
}

const SETS_STATUS = /^(status|statusCode|writeHead)$/

/** The status that a chain states itself; where a statement before may have set it, it is not looked for. */
function chainStatus(unit: Unit, use: ResponseUse): number | null {
  const step = use.steps.find(({ name }) => SETS_STATUS.test(name))
  if (step) return literalStatus(step.call?.arguments[0] as Expression | undefined) ?? ANY
  return unit.uses.some((one) => one.of === 'response' && !unit.chains.has(one.node) && one.steps.some(({ name }) => SETS_STATUS.test(name))) ? ANY : 200
}

/** `redirect(url)` is a 307; `redirect(status, url)` says. */
function redirectStatus({ arguments: [first, second] }: CallExpression): (number | null)[] {
  return [second ? (literalStatus(first as Expression) ?? ANY) : 307]
}

function bodyOf(terminal: string, { arguments: [argument] }: CallExpression, status: number | null): Answered['body'] {
  if (terminal === 'redirect') return 'redirect'
  if (status === 204 || status === 304) return 'empty'
  if (terminal === 'json') return 'json'
  const node = argument && bare(argument as Node)
  if (!node || node.type === 'NullLiteral' || (node.type === 'Identifier' && node.name === 'undefined')) return 'empty'
  if (node.type === 'StringLiteral' || node.type === 'TemplateLiteral') return 'text'
  return terminal === 'send' && (node.type === 'ObjectExpression' || node.type === 'ArrayExpression') ? 'json' : 'other'
}

function distinct(answers: Answered[]): Answered[] {
  const byText = new Map(answers.map((one) => [`${one.status} ${one.body} ${one.by ?? ''}`, one]))
  const rank = ({ status }: Answered) => status ?? 1_000
  return [...byText.values()].toSorted((a, b) => rank(a) - rank(b))
}
