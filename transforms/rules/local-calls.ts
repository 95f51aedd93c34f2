import type { CallExpression, Node } from '@babel/types'
import type { NodePath } from '@babel/traverse'
import type { Part } from '../edits.ts'
import { retypeCheck } from '../handler/check-types.ts'
import type { Draft } from '../handler/draft.ts'
import type { Signature } from '../handler/file-draft.ts'
import { extrasFor, parameterFor } from '../handler/given.ts'
import { mayHang } from '../handler/guard.ts'
import type { Guard, HandlerData } from '../handler/steps.ts'
import { takesHeaders } from '../handler/reading.ts'
import { mayCatch } from '../handler/surroundings.ts'
import { calleeName, objectAt, type Unit } from '../handler/unit.ts'
import { usesGivenBack } from '../responses-given-back.ts'
import { isSentOn, onlyWatches, SENT_THROUGH, setsHeaders } from '../sent-through/uses.ts'
import { bracketed, writeSlots, type Slot } from '../handler/write-list.ts'
import { isGivenOn } from '../handler/given-on.ts'
import { isReadAsResponse } from '../handler/responses-given.ts'
import { nextIn, triesNext } from '../handler/middleware.ts'
import { bare, type ArgumentUse } from '../handler/uses.ts'
import { carryHeaders, givesPromise } from './carried-headers.ts'
import { mayRefuseBody, takeGiven, takePut } from './given-properties.ts'
import { assignedTo, localFor } from './request-properties.ts'
import { takeRefusal } from './refusals.ts'
import { takenApart } from './taken-apart-guards.ts'
import { isNeverPut } from './unset-properties.ts'
import { paramsName } from './route-params.ts'
import { headersName } from './response-headers.ts'
import { key, piece } from './text.ts'
import { hasPlace, isUnheard, mayDrop, objectArgument } from './object-arguments.ts'
import { goesOn } from './replies.ts'
import { mayWait, waitingFor, waitInPlace } from './waited-calls.ts'
import type { Rule } from './rule.ts'

/** Calls of functions of the same file that take the request or the response and are converted with the route. */
export const localCalls: Rule = {
  name: 'local-calls',
  about: 'Functions of the same file that take `req` or `res` are converted too, and their calls follow.',
  rewrite(draft) {
    const handed = draft.uses.filter((use): use is ArgumentUse => use.of === 'argument')
    for (const [call, unit] of draft.unit.calls) {
      const uses = handed.filter((use) => use.call === call)
      const [first] = uses
      if (!first || !uses.every((use) => hasPlace(unit, use)) || !canFollow(draft, call, unit, first)) continue
      writeCall(draft, call, unit)
      const awaited = draft.unit.awaited.get(call)
      if (awaited) draft.file.awaited.add(awaited)
      for (const use of uses) draft.claim(use, this.name)
    }
  },
}

function canFollow(draft: Draft, call: CallExpression, unit: Unit, use: ArgumentUse): boolean {
  const signature = draft.file.signatures.get(unit)
  // The function itself is left: its own messages say why.
  if (!signature || call.arguments.some((argument) => argument.type === 'SpreadElement') || !mayDrop(unit, call)) return false
  // One that listens to the response finds none here.
  if (!unit.handed.response && !unit.isParameter && !unit.isAsked && draft.uses.some((one) => one.of === 'argument' && one.call === call && one.what === 'response')) return false
  // What is handed on as a handler is called in the new form: it has to be in that form itself.
  const unfollowed = [...(unit.takes ?? [])].map((index) => call.arguments[index]).find((argument) => argument && !draft.file.handed.has(argument))
  if (unfollowed || (!unit.takes && !unit.isParameter && [...unit.calls.values()].some((callee) => callee.isParameter))) {
    draft.message('NR145', unfollowed ?? call, { name: unit.name })
    return false
  }
  // A middleware that cannot be told from what hangs, or does more behind its `next`.
  if (unit.next && !unit.guard && signature.answers !== 'always') {
    if (!draft.file.messages.some((message) => message.severity === 'left')) draft.message('NR120', call, { name: unit.name })
    return false
  }
  if (!mayAssign(draft, call, unit)) return false
  const path = use.nodePath.findParent((one) => one.node === call) as NodePath
  if (usesGivenBack(unit, path)) {
    draft.message('NR104', use.node, { what: use.what })
    return false
  }
  // A call that has to be awaited now, and was not: its result would be a promise.
  const waits = !signature.async || unit.node.async || path.parent.type === 'AwaitExpression'
  if (unit.isParameter && isSentOn(path)) {
    draft.helper(SENT_THROUGH)
    if (setsHeaders(path) && !mayCatch(path)) draft.message('NR320', call)
    if (onlyWatches(path)) draft.message('NR338', call, { name: unit.name })
    else draft.review('NR231', path, { name: unit.name })
    return true
  }
  const data = draft.steps().find((step) => step.data?.call === call)?.data
  if (data) return takeData(draft, call, data)
  if (unit.response && signature.answers === 'always') {
    if (!isAnswered(draft, call)) {
      if (mayHang(unit)) draft.message('NR120', call, { name: unit.name })
      return false
    }
    const waiting = path.parent.type === 'AwaitExpression' ? 'no' : waitingFor(draft, path, unit, signature)
    const carries = draft.answers.passed.some((pass) => pass.call === call)
    if (waiting === undefined || (waiting === 'yes' && !(carries ? mayWait(draft, path, unit) : waitInPlace(draft, path, unit, true)))) return false
    // On Pages, what failed behind the answer still reached a catch around the call.
    if (goesOn(draft, call) && path.findParent((one) => one.isFunction() || one.isTryStatement())?.isTryStatement()) {
      draft.message('NR108', call)
      return false
    }
    if (carries) carryHeaders(draft, path, waiting === 'yes' ? 'here' : signature.async || givesPromise(draft, unit))
    return true
  }
  if ((signature.refuses || unit.guard?.kind === 'data') && isReadAsResponse(path)) {
    draft.message('NR163', call, { name: unit.name })
    return false
  }
  if (unit.guard) return takeGuard(draft, call, unit.guard, waits)
  if (signature.gives?.length) return takePut(draft, call, signature.gives)
  if (unit.isSetter) {
    if (!draft.unit.isSetter && !draft.answers.setters.some((setter) => setter.call === call)) return false
    return waits || waitInPlace(draft, path, unit)
  }
  if (unit.response && !unit.isReader) {
    draft.message('NR120', call, { name: unit.name })
    return false
  }
  if (signature.refuses) return takeRefusal(draft, path as NodePath<CallExpression>, unit, waits)
  return waits || waitInPlace(draft, path, unit)
}

/** What is put on the request as it is handed on: only a wrapper's handler has a context for it, and every call of that gives the same. */
function mayAssign(draft: Draft, call: CallExpression, unit: Unit): boolean {
  const assigned = (one: CallExpression) => draft.unit.uses.flatMap((use) => (use.of === 'argument' && use.call === one ? assignedTo(use).map(([name]) => name) : []))
  const own = assigned(call)
  if (own.length > 0 && !unit.isParameter) return false
  const others = [...draft.unit.calls].flatMap(([one, callee]) => (callee === unit && unit.isParameter ? assigned(one) : []))
  return others.every((name) => own.includes(name))
}

/** Behind what a wrapper's handler returned: where that is a response, it is the answer. */
function takeData(draft: Draft, call: CallExpression, { name, before }: HandlerData): boolean {
  if (before) draft.hoist(before, [`if (${name} instanceof Response) return ${givenBack(draft, call, name)}`])
  return true
}

/** A response that a wrapper's handler gave, with headers that were set before it was called. */
export const givenBack = (draft: Draft, call: CallExpression, name: string): string =>
  draft.answers.passed.some((pass) => pass.call === call) ? `${draft.helper('withHeaders')}(${name}, ${headersName(draft)})` : name

/** The check behind a guard's call returns what the guard answered. */
function takeGuard(draft: Draft, call: CallExpression, guard: Guard, waits: boolean): boolean {
  const step = draft.steps().find((one) => one.check?.call === call)
  const { check } = step ?? {}
  // What gives a guard's answer on is one itself, of the same kind.
  const forwards = draft.steps().find((one) => one.forwards === call)
  if (forwards && draft.unit.guard?.hangs && !guard.sets && guard.kind !== 'through' && (draft.file.signatures.get(draft.unit.calls.get(call) as Unit)?.gives ?? []).length === 0) return true
  if (isGivenOn(draft, call, guard)) return true
  const isSet = !guard.sets || takesHeaders(draft.unit) || draft.answers.setters.some((setter) => setter.call === call)
  if (!step || !check || !isSet) {
    draft.message(guard.waits && isUnawaited(draft, call) ? 'NR172' : 'NR120', call, { name: calleeName(call) })
    return false
  }
  if (check.behind) draft.message('NR343', check.behind)
  if (guard.throws) draft.message('NR349', call)
  const callee = draft.unit.calls.get(call)
  if (callee && nextIn(call)?.tried === 'at once' && triesNext(callee)) draft.reviewStep('NR256', step, { name: calleeName(call) })
  const [{ node }, { edits }] = [step, draft]
  const gives = draft.file.signatures.get(draft.unit.calls.get(call) as Unit)?.gives ?? []
  if (gives.length > 0) return check.condition === undefined && takeGiven(draft, step, call, gives)
  if (guard.kind === 'through' && !mayRefuseBody(draft, call)) {
    const waiting = draft.file.signatures.get(draft.unit.calls.get(call) as Unit)?.async ? 'await ' : ''
    if (check.condition) return false
    edits.replace(node.start as number, node.end as number, [waiting, piece(call), edits.style.semicolon], { drops: true })
    draft.needs.await ||= waiting !== ''
    return true
  }
  const test = (name: string) => (guard.kind === 'data' ? `${name} instanceof Response` : name)
  const carries = draft.answers.passed.some((pass) => pass.call === call)
  const refusal = (name: string) => `if (${test(name)}) return ${carries ? `${draft.helper('withHeaders')}(${name}, ${headersName(draft)})` : name}${edits.style.semicolon}`
  if (check.declarator) {
    const { id } = check.declarator
    if (id.type === 'ObjectPattern') return waits && takenApart(draft, step, refusal)
    if (id.type !== 'Identifier' || (id.typeAnnotation && !(guard.kind === 'data' && retypeCheck(draft, id, call.callee)))) return false
    // Where it only said whether to go on, it has no value any more for what else would read it.
    const bound = guard.kind === 'plain' ? draft.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath.scope.getBinding(id.name) : undefined
    if (bound && bound.referencePaths.length > 1) {
      draft.message('NR120', call, { name: calleeName(call) })
      return false
    }
    // `const session = await validateSession(req, res)`: the check is new.
    if (node.type === 'VariableDeclaration') {
      // What it promises is there at once where it is waited for, and the test behind it asks another thing.
      if (!waits) draft.message('NR120', call, { name: calleeName(call) })
      else edits.insert(node.end as number, `\n${refusal(id.name)}`)
      return waits && step.list.braces
    }
    const binding = draft.unit.path.scope.getBinding(id.name) ?? step.list.owner
    // What only said whether to go on is the refusal now, and is called so.
    const renamed = guard.kind === 'plain' && binding && 'referencePaths' in binding && binding.referencePaths.length === 1 ? draft.fresh('denied', 'refusal') : id.name
    if (renamed !== id.name) edits.replace(id.start as number, id.end as number, renamed)
    edits.replace(node.start as number, node.end as number, refusal(renamed), { drops: true })
    if (!waits) edits.insert(call.start as number, 'await ')
  } else {
    const name = draft.fresh('denied', 'refusal')
    const waiting = waits && !(draft.file.signatures.get(draft.unit.calls.get(call) as Unit)?.async ?? false) ? '' : 'await '
    const { indent } = edits.style
    const [deeper, head, foot]: [string, Part[], Part[]] = check.condition ? [indent, ['if (', piece(check.condition), `) {\n${indent}`], ['\n}']] : ['', [], []]
    const declared = [...head, `const ${name} = ${waiting}`, piece(call), `${edits.style.semicolon}\n${deeper}${refusal(name)}`, ...foot]
    edits.replace(node.start as number, node.end as number, declared, { drops: true })
    if (!step.list.braces) return false
  }
  draft.needs.await ||= !waits
  return true
}

/** Whether nothing waits for what a call gives. */
const isUnawaited = (draft: Draft, call: CallExpression): boolean =>
  draft.uses.some((use) => use.of === 'argument' && use.call === call && use.nodePath.findParent((one) => one.node === call)?.parentPath?.isAwaitExpression() === false)

/** Whether the call is what a step answers with. */
export function isAnswered(draft: Draft, call: Node): boolean {
  const within = (given: Node | undefined): boolean => {
    if (!given) return false
    const node = bare(given)
    if (node === call) return true
    if (node.type === 'AwaitExpression' || node.type === 'UnaryExpression') return within(node.argument)
    return node.type === 'ConditionalExpression' && (within(node.consequent) || within(node.alternate))
  }
  return draft.steps().some((step) => within(step.answer))
}

/** What a wrapper's handler gets: the context, with what the wrapper adds. */
function contextFor(draft: Draft, call: CallExpression, unit: Unit): Part[] {
  const { quote } = draft.edits.style
  const fields: Part[][] = []
  for (const [local, name] of [...draft.handedOn()].map(([property, local]) => [local, property] as const)) fields.push([local === name ? name : `${key(name, quote)}: ${local}`])
  for (const use of draft.unit.uses) {
    for (const [name, { value }] of use.of === 'argument' && use.call === call ? assignedTo(use) : []) fields.push(value.type === 'Identifier' && value.name === name ? [name] : [`${key(name, quote)}: `, piece(value)])
  }
  for (const { name, node: argument } of extrasFor(call, unit.given)) {
    // The same value as the property of its name.
    if (draft.handedOn().has(name)) continue
    const node = bare(argument)
    const own = draft.unit.given?.parameters.indexOf(name) ?? -1
    const parameter = own === -1 ? undefined : parameterFor(draft.unit, own)
    // The context has it already.
    if (node.type === 'Identifier' && parameter?.type === 'Identifier' && parameter.name === node.name) continue
    fields.push(node.type === 'Identifier' && node.name === name ? [name] : [`${key(name, quote)}: `, piece(argument)])
  }
  const { context } = draft
  if (fields.length === 0) return [context]
  // What makes the handler where it is called knows nothing of them.
  const cast = unit.applied && draft.file.module.typescript ? ` as typeof ${context}` : ''
  return [`{ ...${context}`, ...fields.flatMap((field): Part[] => [', ', ...field]), ` }${cast}`]
}

/** What a function of this one's callers or itself put on the request, for one that it calls; what nothing before it has put there, something unknown may have. */
function putFor(draft: Draft, name: string, call: CallExpression): string | undefined {
  const local = localFor(draft, name, call)
  if (local === undefined && !draft.file.messages.some((message) => message.severity === 'left')) {
    const path = draft.uses.find((use) => use.of === 'argument' && use.call === call)?.nodePath
    if (path && isNeverPut(draft, name)) draft.review('NR215', path, { name })
    else draft.message('NR105', call, { member: `req.${name}` })
  }
  return local
}

/** What a handler gets that is called by its name: `params`, and what it finds beside them. */
function contextWith(draft: Draft, call: CallExpression, { params, finds = [] }: Signature): Part[] {
  const own = draft.handsOn ? finds.filter((name) => draft.handedOn().has(name)) : finds
  const fields = own.flatMap((name) => {
    const local = putFor(draft, name, call)
    return local === undefined ? [] : [local === name ? name : `${key(name, draft.edits.style.quote)}: ${local}`]
  })
  if (draft.handsOn) return [fields.length > 0 ? `{ ...${draft.context}, ${fields.join(', ')} }` : draft.context]
  if (params) {
    draft.needs.params = true
    const name = paramsName(draft)
    fields.unshift(name === 'params' ? name : `params: ${name}`)
  }
  return [fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}']
}

function writeCall(draft: Draft, call: CallExpression, unit: Unit): void {
  const signature = draft.file.signatures.get(unit)
  const { source } = draft.edits
  const args: Slot[] = []
  const added = (): void => {
    if (unit.isParameter) args.push({ parts: contextFor(draft, call, unit) })
    else if (signature?.finds) args.push({ parts: contextWith(draft, call, signature) })
    else if (signature?.params && draft.handsOn) args.push({ parts: [draft.context] })
    else if (signature?.params) {
      draft.needs.params = true
      const name = paramsName(draft)
      args.push({ parts: [name === 'params' ? '{ params }' : `{ params: ${name} }`] })
    }
  }
  const taken = (): void => {
    for (const name of signature?.takes ?? []) args.push({ parts: [putFor(draft, name, call) ?? (draft.file.module.typescript ? 'undefined as any' : 'undefined')] })
  }
  const object = objectAt(unit)
  const at = object ?? unit.request?.index
  if (at === undefined) added()
  for (const [n, node] of call.arguments.entries()) {
    if ((unit.isParameter && n > 1) || n === unit.next?.index) continue
    if (n === object && unit.isParameter) {
      args.push({ node, parts: [draft.request] })
      added()
      continue
    }
    if (n === object && node.type === 'ObjectExpression') {
      args.push(...objectArgument(draft, unit, node))
      added()
      continue
    }
    if (n === unit.response?.index) {
      if (takesHeaders(unit)) args.push({ node, parts: [headersName(draft)] })
      continue
    }
    if (n === at) {
      if (signature?.request || signature?.finds) args.push({ node, parts: [draft.request] })
      added()
      if (!unit.next) taken()
    } else if (!draft.uses.some((use) => use.of === 'argument' && use.call === call && use.index === n && isUnheard(unit, use))) args.push({ node, parts: [bracketed(source, node)] })
  }
  if (unit.next) taken()
  const open = source.indexOf('(', (call.typeParameters ?? call.callee).end as number) + 1
  writeSlots(draft.edits, draft.file.module.comments, open, (call.end as number) - 1, call.arguments, args)
}
