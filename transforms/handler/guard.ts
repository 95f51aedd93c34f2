import { traverseFast, type CallExpression, type IfStatement, type Node, type VariableDeclarator } from '@babel/types'
import type { Names } from './given-values.ts'
import { isThrown, NEVER } from './middleware.ts'
import { saysNothing } from './purity.ts'
import type { Given } from './unit.ts'
import { shownTrue, truth } from './shown.ts'
import type { Flow, FlowProblem, Guard, GuardCheck, Step, StepList } from './steps.ts'
import { bare } from './uses.ts'

/**
 * Reads a guard off a function's flow; undefined where its caller could not tell an answer from its absence.
 * @param names what the function's names are given
 * @param guardFor the guard that a call is of: what one gives may be given on
 */
export function guardOf(flow: Flow, sourceOf: (node: Node) => string, names: Names, guardFor: (call: CallExpression) => Guard | undefined = () => undefined): Guard | undefined {
  // A middleware says by `next` that it lets through.
  if (flow.passes) return flow.problems.every(isHang) ? { kind: flow.gives ? 'data' : flow.answers === 'never' ? 'through' : 'plain', refused: false, passed: true } : undefined
  if (flow.answers !== 'maybe' || !flow.problems.every(isHang)) return undefined
  // What throws behind each of its answers ends its caller, too; where it does behind some, the others tell.
  const signals = flow.signals.filter((signal) => !isThrown(signal))
  const throws = signals.length < flow.signals.length
  const hangs = flow.signals.length > 0 && signals.every((signal) => signal instanceof Object && signal.type === 'StringLiteral' && signal.value === NEVER)
  const isPlain = flow.problems.every(({ node }) => node.type !== 'ReturnStatement' || saysNothing(node.argument))
  if (hangs && throws) return { kind: isPlain ? 'plain' : 'data', refused: true, passed: false, hangs, throws }
  // Where its caller waits for good behind each answer, no test of what it gives is one of that.
  if (hangs && flow.problems.some(({ step }) => step?.forwards)) return { kind: 'data', refused: true, passed: false, hangs }
  const inner = signals.map((signal) => (signal instanceof Object ? forwardedBy(signal, guardFor) : undefined))
  const given = inner.filter((one) => one !== undefined)
  if (given.some((one) => one.kind !== 'data' || one.hangs || one.sets || one.told !== undefined)) return undefined
  const refused = new Set(signals.map((signal, n) => inner[n]?.refused ?? (typeof signal === 'boolean' ? signal : truth(signal))))
  const passes = flow.problems.map(({ node }) => (node.type === 'ReturnStatement' ? node.argument : undefined))
  const truths = flow.problems.map(({ node }, n) => truth(passes[n]) ?? (shownTrue(flow.list, node, sourceOf, names) || undefined))
  const isUnsure = given.some((one) => one.unsure) || (truths.includes(undefined) && signals.every((signal, n) => inner[n] !== undefined || (signal instanceof Object && /^(null|false)$/.test(nothingOf(signal) ?? ''))))
  const passed = new Set([...truths.map((one) => (isUnsure ? (one ?? true) : one)), ...given.map((one) => one.passed)])
  const [first, ...others] = refused
  const [second, ...more] = passed
  const told = toldBy(signals, passes)
  const shows = first !== undefined && second !== undefined && others.length === 0 && more.length === 0 && first !== second
  if (!shows) return told === undefined ? undefined : { kind: 'data', refused: false, passed: false, told, ...(hangs && { hangs }) }
  const [nothing, ...unlike] = new Set(signals.map((signal) => (typeof signal === 'boolean' ? undefined : nothingOf(signal))))
  const waits = given.some((one) => one.waits)
  return { kind: given.length === 0 && passes.every((value) => saysNothing(value)) ? 'plain' : 'data', refused: first, passed: second, ...(hangs && { hangs }), ...(nothing && unlike.length === 0 && given.length === 0 ? { nothing } : {}), ...(told !== undefined && { told }), ...(waits && { waits }), ...(isUnsure && { unsure: true }), ...(throws && { throws }) }
}

/** The guard whose answer, or whatever else it gives, is returned: `return requireRole(req, res, 'admin')`. */
function forwardedBy(signal: Node, guardFor: (call: CallExpression) => Guard | undefined): Guard | undefined {
  const call = callIn(bare(signal))
  return call && guardFor(call)
}

/**
 * `const user = await requireUser(req, res)` and `if (!user) return` behind it, where the guard may give nothing without having answered:
 * what it gives is asked for its answer at once, and the test stays for what is left.
 * @param isIgnored whether a step answers behind an answer, for nothing
 * @returns the check, and the `if` that stays
 */
export function unsureCheck(step: Step, guardFor: (call: CallExpression) => Guard | undefined, isIgnored: (step: Step) => boolean): { check: GuardCheck; asked: IfStatement } | undefined {
  const { node } = step
  const [declarator, ...others] = node.type === 'VariableDeclaration' && node.kind === 'const' && step.kind === 'statement' ? node.declarations : []
  const call = declarator?.init && callIn(bare(declarator.init))
  const guard = call && guardFor(call)
  if (!declarator || others.length > 0 || declarator.id.type !== 'Identifier' || !call || !guard?.unsure || guard.sets || (guard.waits && !isAwaited(declarator.init, call))) return undefined
  const next = step.list.steps[step.list.steps.indexOf(step) + 1]
  if (next?.node.type !== 'IfStatement' || next.kind !== 'if' || next.node.alternate) return undefined
  const [only, ...more] = next.lists[0]?.steps ?? []
  const leaves = onlyReturns(next.node.consequent) || (only?.kind === 'return' && more.length === 0 && isIgnored(only))
  return leaves && holdsFor(next.test ?? next.node.test, declarator.id.name, guard.nothing) ? { check: { call, declarator, guard }, asked: next.node } : undefined
}

/** Whether a test holds for what a guard gives behind an answer, whatever else it asks: `!user`, `!user || user.blocked`, `user === null`. */
function holdsFor(given: Node, name: string, nothing: Guard['nothing']): boolean {
  const test = bare(given)
  const isName = (one: Node) => one.type === 'Identifier' && one.name === name
  if (test.type === 'UnaryExpression' && test.operator === '!') return isName(bare(test.argument))
  if (test.type === 'LogicalExpression' && test.operator === '||') return holdsFor(test.left, name, nothing)
  if (test.type !== 'BinaryExpression' || !isName(bare(test.left))) return false
  const compared = nothingOf(test.right)
  return test.operator === '===' ? compared !== undefined && compared === nothing : test.operator === '==' && nothing === 'null' && (compared === 'null' || compared === 'undefined')
}

/** The text or number that a function returns behind each answer, where what it returns to go on is none. */
function toldBy(signals: Flow['signals'], passes: readonly (Node | null | undefined)[]): Guard['told'] {
  const [told, ...others] = new Set(signals.map((signal) => (signal instanceof Object ? literalOf(signal) : undefined)))
  return others.length === 0 && told !== undefined && passes.every((value) => isUnlike(value, told)) ? told : undefined
}

function literalOf(given: Node): Guard['told'] {
  const node = bare(given)
  return node.type === 'StringLiteral' || node.type === 'NumericLiteral' ? node.value : undefined
}

/** Whether a value's text shows that it is not that text or number. */
function isUnlike(given: Node | null | undefined, told: Guard['told']): boolean {
  const node = given ? bare(given) : undefined
  if (!node || /^(NullLiteral|BooleanLiteral|ObjectExpression|ArrayExpression|NewExpression|ArrowFunctionExpression)$/.test(node.type)) return true
  if (node.type === 'ConditionalExpression') return isUnlike(node.consequent, told) && isUnlike(node.alternate, told)
  const other = literalOf(node)
  return other !== undefined ? other !== told : truth(node) === false
}

/** Whether some ways of a function end without an answer and its callers are not told: there the request hangs. */
export const mayHang = ({ response, flow, guard, given }: { response: unknown; flow: Flow; guard: Guard | undefined; given?: Given | undefined }): boolean =>
  response !== undefined && flow.answers === 'maybe' && guard === undefined && given?.data === undefined

/** Whether ways of a function are answered now that hung: its callers are not told of them, or it is a middleware that went on by its `next` alone. */
export const answersHangs = (unit: Parameters<typeof mayHang>[0]): boolean => mayHang(unit) || (unit.response !== undefined && unit.flow.passes && unit.guard !== undefined && unit.flow.problems.length > 0)

/** A way that ends without an answer. */
const isHang = ({ kind }: FlowProblem): boolean => kind === 'no-answer' || kind === 'returns-value'

/** Whether a value is `null`, `undefined` or `false`, by its text. */
function nothingOf(given: Node | null | undefined): Guard['nothing'] {
  const node = given ? bare(given) : undefined
  if (!node || (node.type === 'Identifier' && node.name === 'undefined')) return 'undefined'
  if (node.type === 'BooleanLiteral') return node.value ? undefined : 'false'
  return node.type === 'NullLiteral' ? 'null' : undefined
}

/**
 * Reads an `if` as the check of a guard.
 * @param before the steps before it
 * @param guardFor the guard that a call is of
 * @param isIgnored whether a step answers behind an answer, for nothing: `if (!user) return res.status(401).end()` where the guard has said so
 */
export function guardCheckOf(step: Step, before: readonly Step[], guardFor: (call: CallExpression) => Guard | undefined, isIgnored: (step: Step) => boolean = () => false): GuardCheck | undefined {
  const { node } = step
  const [only, ...others] = step.lists[0]?.steps ?? []
  const again = only?.kind === 'return' && others.length === 0 && isIgnored(only) ? only : undefined
  if (node.type !== 'IfStatement' || node.alternate || !(onlyReturns(node.consequent) || again)) return undefined
  const check = checkIn(step, node, before, guardFor)
  if (check && again) again.dropped = true
  return check
}

/**
 * Reads an `if` that asks whether the guard above it has answered, and does all that is left where it has not:
 * `const sent = await send(res, file)` and `if (!sent) return res.status(404).end()`, as the last thing.
 * @param isQuiet whether running steps shows nowhere, once the answer is sent
 * @returns what is done then; the declaration is checked itself from now on
 */
export function passedOnly(step: Step, guardFor: (call: CallExpression) => Guard | undefined, isQuiet: (steps: readonly Step[]) => boolean): StepList | undefined {
  const previous = step.list.steps[step.list.steps.indexOf(step) - 1]
  const { node } = step
  if (node.type !== 'IfStatement' || step.kind !== 'if' || previous?.node.type !== 'VariableDeclaration' || previous.check) return undefined
  const [only, ...others] = previous.node.declarations
  const test = bare(step.test ?? node.test)
  const negated = test.type === 'UnaryExpression' && test.operator === '!'
  const asked = negated ? bare(test.argument) : test
  if (previous.node.kind !== 'const' || others.length > 0 || only?.id.type !== 'Identifier' || !only.init || asked.type !== 'Identifier' || asked.name !== only.id.name) return undefined
  const call = callIn(bare(only.init))
  const guard = call && guardFor(call)
  if (!call || !guard || guard.hangs || guard.sets || guard.unsure || guard.kind === 'through' || !isAwaited(only.init, call) || guard.refused !== negated || guard.passed === negated) return undefined
  const [then, otherwise] = step.lists
  if (!then || (otherwise && !isQuiet(otherwise.steps)) || !previous.list.braces) return undefined
  previous.check = { call, declarator: only, guard }
  step.kind = 'inline'
  step.lists = [then]
  return then
}

function checkIn(step: Step, node: IfStatement, before: readonly Step[], guardFor: (call: CallExpression) => Guard | undefined): GuardCheck | undefined {
  const given = step.test ?? node.test
  const whole = bare(given)
  if (whole.type === 'LogicalExpression' && whole.operator === '&&' && /^(Unary|Await|Call)Expression$/.test(bare(whole.right).type)) {
    const check = checkIn({ ...step, test: whole.right }, { ...node, test: whole.right }, [], guardFor)
    return check && !check.condition && !check.guard.sets ? { ...check, condition: whole.left } : undefined
  }
  let test = whole
  let negated = false
  while (test.type === 'UnaryExpression' && test.operator === '!') {
    negated = !negated
    test = bare(test.argument)
  }
  // `if (user === null) return`: of what is always the one or the other.
  const compared = test.type === 'BinaryExpression' && !negated && /^===?$/.test(test.operator) ? { nothing: nothingOf(test.right), told: literalOf(test.right), strict: test.operator === '===' } : undefined
  if ((compared?.nothing || compared?.told !== undefined) && test.type === 'BinaryExpression') test = bare(test.left)
  const direct = callIn(test)
  const previous = before.at(-1)
  let declarator: VariableDeclarator | undefined
  let call = direct
  let behind: Node | undefined
  if (!call && test.type === 'Identifier' && previous?.node.type === 'VariableDeclaration' && previous.node.declarations.length === 1) {
    const [only] = previous.node.declarations
    if (only?.id.type === 'Identifier' && only.id.name === test.name && only.init) {
      declarator = only
      call = callIn(bare(only.init))
    }
  }
  if (!call && test.type === 'Identifier') {
    // Between the two, more headers may be set: where it answered, nobody saw them.
    const { name } = test
    const declares = (one: Step) => one.node.type === 'VariableDeclaration' && one.node.kind === 'const' && one.node.declarations.length === 1 && one.node.declarations[0]?.id.type === 'Identifier' && one.node.declarations[0].id.name === name
    const declaration = before.findLast((one) => declares(one) || !isBetween(one))
    const [only] = declaration && declares(declaration) && declaration.node.type === 'VariableDeclaration' ? declaration.node.declarations : []
    const found = only?.init ? callIn(bare(only.init)) : undefined
    const between = before.slice(before.indexOf(declaration as Step) + 1)
    // What is done with it there would be done with what it answers now.
    if (only && found && guardFor(found)?.sets && !between.some((one) => says(one.node, name))) {
      [declarator, call] = [only, found]
      behind = between.find((one) => !one.dropped && (one.node.type !== 'ExpressionStatement' || bare(one.node.expression).type === 'AwaitExpression'))?.node
    }
  }
  const guard = call && guardFor(call)
  if (!call || !guard || guard.unsure || (guard.hangs && guard.kind === 'data')) return undefined
  // A promise is true whatever it comes to: `if (!allowed(req, res)) return` never returns, and what it lets through was refused already.
  if (guard.waits && !isAwaited(declarator ? declarator.init : given, call)) return undefined
  if (compared?.told !== undefined) return compared.strict && guard.told === compared.told ? { call, declarator, guard } : undefined
  if (compared) return guard.passed && !guard.refused && guard.nothing !== undefined && (guard.nothing === compared.nothing || (!compared.strict && guard.nothing !== 'false' && compared.nothing !== 'false')) ? { call, declarator, guard } : undefined
  // The test has to be true for what follows an answer, and false for what lets through.
  return guard.refused !== negated && guard.passed === negated ? { call, declarator, guard, ...(behind && { behind }) } : undefined
}

/** Whether a step, and all in it, does something and goes on: no answer, no way out, no guard of its own. */
const isBetween = (step: Step): boolean =>
  step.dropped || (/^(statement|if)$/.test(step.kind) && step.answer === undefined && !step.check && !step.data && !step.next && !step.callbacks && !step.forwards && step.lists.every((list) => list.steps.every(isBetween)))

/** Whether a name is said in a node. */
function says(node: Node, name: string): boolean {
  let found = false
  traverseFast(node, (one) => void (found ||= one.type === 'Identifier' && one.name === name))
  return found
}

function isAwaited(given: Node | null | undefined, call: CallExpression): boolean {
  const node = given ? bare(given) : undefined
  if (node?.type === 'UnaryExpression') return isAwaited(node.argument, call)
  if (node?.type === 'BinaryExpression') return isAwaited(node.left, call)
  return node?.type === 'AwaitExpression' && bare(node.argument) === call
}

function callIn(node: Node): CallExpression | undefined {
  const inner = node.type === 'AwaitExpression' ? bare(node.argument) : node
  return inner.type === 'CallExpression' ? inner : undefined
}

function onlyReturns(node: Node): boolean {
  if (node.type === 'ReturnStatement') return saysNothing(node.argument)
  return node.type === 'BlockStatement' && node.body.length === 1 && onlyReturns(node.body[0] as Node)
}
