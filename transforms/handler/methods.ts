import type { NodePath } from '@babel/traverse'
import { isFunction, VISITOR_KEYS, type CallExpression, type Node } from '@babel/types'
import type { Method } from '../conversion.ts'
import { NO_METHOD } from '../tables/dispatch.ts'
import { OTHER_METHOD } from './constant.ts'
import { isMember } from './callees.ts'
import type { Draft } from './draft.ts'
import { numbersOf } from './known-values.ts'
import type { Step, StepList } from './steps.ts'
import { calleeName, type Unit } from './unit.ts'
import { bare } from './uses.ts'

/**
 * How a function ends for a method: with an answer of a known status, or of another, or never. `missing` is where it failed since a
 * table of methods has no function for it: the framework's 405 says that better.
 */
export type Outcome = { status: number | undefined; goesOn?: Node; missing?: Node } | 'hangs'

const QUOTED_METHOD = /['"`](?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)['"`]/gi

/** The methods that a handler has to be looked at for: those that its file writes out, in its order, and one that stands for the rest. */
export function methodsToTry(source: string, tested: boolean): string[] {
  if (!tested) return [OTHER_METHOD]
  const named = new Set(source.match(QUOTED_METHOD)?.map((quoted) => quoted.slice(1, -1).toUpperCase()))
  return [...named, OTHER_METHOD]
}

/** The methods of a handler without tests, in the order in which it lists them; HEAD follows GET. */
export const EVERY_METHOD: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * What a method comes to on the way that no condition turns off. A condition on the way may only refuse: then a method that
 * ends in 405 or never ends need not be exported, since what the framework answers comes before any guard (PRODUCT, standing list).
 */
export function outcomeOf(draft: Draft): Outcome {
  return ofList(draft, draft.flow.list) ?? (draft.unit.given?.data?.hangs === 'never' ? { status: undefined } : 'hangs')
}

function ofList(draft: Draft, list: StepList): Outcome | undefined {
  for (const step of list.steps) {
    if (step.dropped) continue
    if (step.answer) {
      const status = statusOf(draft, step.answer)
      return step.early && status === 405 ? { status, goesOn: step.early } : { status }
    }
    // The first answer is the one that is sent, whatever runs on behind it.
    if (step.early) return literalStatusOf(draft, step.early) === 405 ? { status: 405, goesOn: step.early } : { status: undefined }
    if (step.check) {
      if (!refuses(draft.unit.calls.get(step.check.call))) return { status: undefined }
      continue
    }
    // Data for a wrapper to send.
    if (step.kind === 'return') return draft.unit.given?.data ? { status: undefined } : 'hangs'
    if (step.kind === 'throw') return isMissing(step) ? { status: 405, missing: step.node } : { status: undefined }
    if (step.kind === 'inline' || step.kind === 'block' || step.kind === 'try') {
      const inner = step.lists[0] && ofList(draft, step.lists[0])
      if (inner) return inner
      if (step.kind === 'try' && step.lists.slice(1).some((other) => !refusesOnly(draft, other))) return { status: undefined }
    } else if (!step.lists.every((inner) => refusesOnly(draft, inner))) return { status: undefined }
  }
  return undefined
}

/**
 * What a handler called only for methods that are not exported, beside refusing them: the framework refuses them now.
 * @param exported the handler for each method that is
 */
export function lostCalls(refused: Draft, exported: readonly Draft[]): CallExpression[] {
  return lostSteps(refused, exported).flatMap((step) => callsIn(step.node).slice(0, 1))
}

/**
 * Whether a handler does something for methods that it refuses which outlives the request, beside what is written down of them: it
 * changes what others see, or calls what is no log. Then they are exported, and refused by it.
 * @param exported the handler for each method that is
 */
export function worksBeforeRefusal(refused: Draft, exported: readonly Draft[]): boolean {
  return lostSteps(refused, exported).some(({ node }) => {
    if (node.type !== 'ExpressionStatement') return false
    const given = bare(node.expression)
    const done = given.type === 'AwaitExpression' ? bare(given.argument) : given
    if (done.type === 'CallExpression') return !LOGS.test(calleeName(done)) && !(isMember(done.callee) && isOwn(refused, done.callee))
    const changed = done.type === 'AssignmentExpression' ? done.left : done.type === 'UpdateExpression' || (done.type === 'UnaryExpression' && done.operator === 'delete') ? done.argument : undefined
    return changed !== undefined && !isOwn(refused, changed)
  })
}

/** What only notes down that somebody asked. */
const LOGS = /(^|\.)(console|log(s|ger|ging|[A-Z]\w*)?|\w+Log(ger)?|debug|info|warn|warning|error|trace|capture(Exception|Error|Message|Event)?|metrics?|performance)(\.|$)/

/** Whether what is changed is a variable of the handler's own, or part of what one was made as. */
function isOwn({ unit: { path } }: Draft, changed: Node): boolean {
  let node = bare(changed)
  const isPart = isMember(node)
  while (isMember(node)) node = bare(node.object)
  if (node.type !== 'Identifier') return false
  const binding = path.scope.getBinding(node.name)
  // What stands in a block of the handler is not known outside of it.
  if (!isPart) return binding ? binding.scope === path.scope : !path.scope.hasGlobal(node.name)
  const declarator = binding?.scope === path.scope ? binding.path.node : undefined
  return declarator?.type === 'VariableDeclarator' && declarator.init != null && /^(ObjectExpression|ArrayExpression|NewExpression)$/.test(bare(declarator.init).type)
}

/** The steps of a refusal that no exported method takes, beside those that answer. */
function lostSteps(refused: Draft, exported: readonly Draft[]): Step[] {
  const outcome = outcomeOf(refused)
  // What runs on behind a refusal, or where nothing was answered at all, has a message of its own.
  if (outcome === 'hangs' || outcome.goesOn) return []
  const kept = new Set(exported.flatMap((draft) => draft.steps().map((step) => step.node)))
  const { writes, setters } = refused.answers
  const isAnswering = (step: Step) => step.answer !== undefined || step.early !== undefined || writes.some((one) => one.step === step) || setters.some(({ call }) => callsIn(step.node).includes(call))
  return refused.steps().filter((step) => step.lists.length === 0 && !kept.has(step.node) && !isAnswering(step))
}

/**
 * Whether a path that answers nothing does something with its request or response that no other does: it hands them to what may
 * answer (`await server(req, res)`), or works on what was sent.
 * @param others the handler for the other methods
 */
export function worksAlone(hanging: Draft, others: readonly Draft[]): boolean {
  const known = new Set(others.flatMap((draft) => draft.uses.map((use) => use.node)))
  return hanging.uses.some((use) => use.of !== 'response' && !hanging.unit.methods.has(use.node) && !known.has(use.node) && hanging.stepOf(use.nodePath) !== undefined)
}

function callsIn(node: Node): CallExpression[] {
  if (isFunction(node)) return []
  const inside = (VISITOR_KEYS[node.type] ?? []).flatMap((key) => {
    const child = (node as unknown as Record<string, unknown>)[key] as Node | (Node | null)[] | null | undefined
    return (Array.isArray(child) ? child : [child]).flatMap((one) => (one ? callsIn(one) : []))
  })
  return node.type === 'CallExpression' ? [node, ...inside] : inside
}

function isMissing({ node }: Step): boolean {
  const [text] = node.type === 'ThrowStatement' && node.argument.type === 'NewExpression' ? node.argument.arguments : []
  return text?.type === 'StringLiteral' && text.value === NO_METHOD
}

function refusesOnly(draft: Draft, list: StepList): boolean {
  return list.steps.every((step: Step) => {
    if (step.dropped) return true
    if (step.answer) return (statusOf(draft, step.answer) ?? 0) >= 400
    // One that code runs behind was sent all the same.
    if (step.early) return (literalStatusOf(draft, step.early) ?? 0) >= 400
    if (step.check) return refuses(draft.unit.calls.get(step.check.call))
    return step.lists.every((inner) => refusesOnly(draft, inner))
  })
}

/** Whether a function may say more than refusals for a method, beside what the functions answer that it calls. */
export function answersAlone(draft: Draft): boolean {
  const { unit } = draft
  const isPassedOn = (given: Node): boolean => {
    const node = bare(given)
    return node.type === 'AwaitExpression' ? isPassedOn(node.argument) : node.type === 'CallExpression' && unit.calls.has(node)
  }
  const answers = draft.steps().flatMap(({ answer, early }) => [answer, early].filter((one) => one !== undefined))
  return unit.answering.size > 0 || answers.some((one) => !isPassedOn(one) && (statusOf(draft, one) ?? 0) < 400)
}

/** Whether a guard answers nothing but refusals: a preflight's 200, say, is none. */
function refuses(unit: Unit | undefined): boolean {
  if (!unit || unit.calls.size > 0) return false
  return [...unit.chains.values()].every((use) => {
    const call = use.steps.find((step) => step.name === 'status')?.call
    const value = call?.arguments[0] && bare(call.arguments[0])
    return value?.type === 'NumericLiteral' && value.value >= 400 && use.steps.at(-1)?.name !== 'redirect'
  })
}

/** The methods that a library answers for a handler, where it refuses all others and the handler itself gives them nothing but refusals. */
export function methodsOfLibrary(draft: Draft): readonly Method[] | undefined {
  let found: readonly Method[] | undefined
  for (const { answer } of draft.steps()) {
    const node = answer && bare(answer)
    const call = node?.type === 'AwaitExpression' ? bare(node.argument) : node
    const methods = call?.type === 'CallExpression' ? draft.unit.answering.get(call) : undefined
    if (answer && !methods && (statusOf(draft, answer) ?? 0) < 400) return undefined
    found ??= methods
  }
  return found
}

/** The status of an answer, where it is one number. */
function statusOf(draft: Draft, given: Node): number | undefined {
  const node = bare(given)
  if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return statusOf(draft, node.argument)
  if (node.type === 'ConditionalExpression') {
    const [yes, no] = [statusOf(draft, node.consequent), statusOf(draft, node.alternate)]
    return yes === no ? yes : undefined
  }
  const answer = draft.answers.all.find((one) => one.use.node === node)
  if (answer) {
    if (answer.terminal === 'redirect') return undefined
    if (answer.status?.among) return undefined
    return answer.status ? onlyNumber(draft, draft.unit, answer.status.use.nodePath, answer.status.value) : 200
  }
  const called = node.type === 'CallExpression' ? draft.unit.calls.get(node) : undefined
  return called && onlyStatus(draft, called)
}

/** The status that an answer's own chain states. */
function literalStatusOf(draft: Draft, given: Node): number | undefined {
  const use = draft.unit.chains.get(bare(given))
  const call = use?.steps.find((step) => step.name === 'status')?.call
  return use && onlyNumber(draft, draft.unit, use.nodePath, call?.arguments[0])
}

/** The one number that a value is, wherever that is written: `error.statusCode` of `const error = new MethodNotAllowedError()`. */
function onlyNumber({ file: { modules } }: Draft, { module }: Unit, path: NodePath, value: Node | undefined): number | undefined {
  const known = value && numbersOf(module, path, value, modules)
  return known?.all.length === 1 && !known.ofError ? known.all[0] : undefined
}

/** The status that every answer of a function has: `methodNotAllowed(res)`. */
function onlyStatus(draft: Draft, unit: Unit): number | undefined {
  if (unit.chains.size === 0) return undefined
  const statuses = new Set([...unit.chains.values()].map((use) => {
    const call = use.steps.find((step) => step.name === 'status')?.call
    return onlyNumber(draft, unit, use.nodePath, call?.arguments[0])
  }))
  return statuses.size === 1 && unit.calls.size === 0 ? [...statuses][0] : undefined
}
