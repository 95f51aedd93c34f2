import type { NodePath } from '@babel/traverse'
import type { CallExpression, Identifier, Node, ObjectProperty } from '@babel/types'
import type { Draft } from '../handler/draft.ts'
import { parameterFor as parameterOf } from '../handler/given.ts'
import { giverOf, givingCall, isBehind, isBehindAtEnds, providedFor, signatureOf } from '../handler/givers.ts'
import { isPutBelow, isPutter, mayBeThere } from '../handler/putters.ts'
import { runsBehind } from '../handler/hoisted-functions.ts'
import { isIn } from '../handler/steps.ts'
import { toldBy, toldTo } from '../handler/told-headers.ts'
import type { Unit } from '../handler/unit.ts'
import { bare, unwrapped, type ArgumentUse, type RequestUse, type ResponseUse, type Use } from '../handler/uses.ts'
import { runsInTime } from './put-in-time.ts'
import { isWritten } from './text.ts'
import type { Rule } from './rule.ts'

/** Members that requests have by themselves: anything else was put there by the project. */
export const OWN = new Set(
  'query body cookies headers method url socket connection env preview previewData draftMode httpVersion httpVersionMajor httpVersionMinor rawHeaders trailers rawTrailers headersDistinct complete aborted statusCode statusMessage on once off addListener removeListener emit pipe read resume pause destroy setTimeout setEncoding unshift push nextUrl ip geo signal'.split(' '),
)

/**
 * `req.user = user`, put on the request by a wrapper and read by the handler: it goes into the context, beside `params`. So does what a wrapper
 * sets as a header that handlers ask for.
 */
export const requestProperties: Rule = {
  name: 'request-properties',
  about: 'What a wrapper puts on the request for its handler, or hands it behind request and response, or sets as a header that it reads, goes into the typed context, beside `params`.',
  rewrite(draft) {
    takeParameters(draft, this.name)
    const given = new Set(draft.unit.given?.properties)
    for (const { name } of toldBy(draft.unit, draft.file.options)) draft.handOn(name, name)
    const told = draft.uses.flatMap((use) => (use.of === 'response' ? [[toldTo(draft.unit, use), use] as const] : []))
    for (const name of new Set(told.flatMap(([name]) => name ?? []))) takeReads(draft, name, told.flatMap(([other, use]) => (other === name ? [use] : [])), this.name)
    const { next, flow } = draft.unit
    const provided = providedFor(draft)
    // What a handler puts there by itself is a name of its own.
    const isAlone = draft.file.unwrapped === draft.unit
    const isReader = draft.isPlain && !propertiesPut(draft.unit.uses).length
    const isGiving = draft.isGuard || isPutter(draft.unit)
    const puts = draft.handsOn || given.size > 0 || next || isReader || isGiving || isAlone || provided.size > 0 ? draft.requests(isOwn) : []
    for (const name of provided) {
      const uses = puts.filter((use) => use.path[0] === name)
      const goesOn = draft.handsOn || next || (isGiving && isOfPutter(draft, name))
      if (!mayStay(draft, name)) {
        const giver = giverOf(draft, name)
        if (giver && (goesOn || uses.length > 0 || takers(draft, name).length > 0)) draft.message('NR105', giver.node, { member: `req.${name}` })
        continue
      }
      if (goesOn && !mayHandOn(draft, uses, name)) continue
      if (uses.some((use) => isWritten(use.nodePath)) || (uses.length === 0 && !goesOn && takers(draft, name).length === 0) || ![...uses, ...takers(draft, name)].every((use) => isBehind(draft, use.nodePath, name))) continue
      const local = aliasOf(uses) ?? draft.free(name, `${name}OfRequest`)
      draft.provide(name, local)
      // What a middleware was given by one that it calls stays on the request behind it.
      if (goesOn) draft.handOn(name, local)
      putReads(draft, uses, local, this.name)
    }
    const ends = [...draft.steps().flatMap((step) => (step.next ? [step.node] : [])), ...[...draft.unit.calls].flatMap(([call, callee]) => (callee.isParameter ? [call] : []))]
    for (const name of new Set(puts.map((use) => use.path[0] as string))) {
      const uses = puts.filter((use) => use.path[0] === name)
      const writes = uses.filter((use) => isWritten(use.nodePath))
      if (writes.length > 0) {
        const times = draft.handsOn || flow.passes || isGiving ? writes.map((use) => runsInTime(use.nodePath, draft.unit.node, ends)) : []
        if (times.includes(undefined)) continue
        for (const [n, time] of times.entries()) if (time === 'waited for') draft.review('NR259', (writes[n] as RequestUse).nodePath, { name })
        if ((draft.handsOn || flow.passes || isGiving || isAlone) && !given.has(name) && !provided.has(name)) takeWrites(draft, name, uses, writes, this.name)
      } else if ((given.has(name) || ((next || isReader || isPutter(draft.unit)) && !provided.has(name))) && !isPutBelow(draft, name)) takeReads(draft, name, uses, this.name)
    }
  },
}

/** `async (req, res, user) => …` inside a wrapper that is wrapped itself: what it is given comes with the context that it hands on. */
function takeParameters(draft: Draft, rule: string): void {
  const { given, path } = draft.unit
  if (!given || !draft.handsOn) return
  for (const [n, name] of given.parameters.entries()) {
    const parameter = parameterOf(draft.unit, n)
    if (!parameter) continue
    const binding = parameter.type === 'Identifier' ? path.scope.getOwnBinding(parameter.name) : undefined
    const isRead = binding ? binding.referencePaths.some((reference) => draft.stepOf(reference) && !draft.isHandedOn(reference, name)) : true
    const first = draft.flow.list.steps.find((step) => !step.dropped)
    if (!isRead || !first) continue
    const { source } = draft.edits
    const local = source.slice(parameter.start as number, (parameter.type === 'Identifier' ? (parameter.start as number) + parameter.name.length : (parameter.end as number)))
    const annotation = 'typeAnnotation' in parameter && parameter.typeAnnotation && parameter.type !== 'Identifier' ? source.slice(parameter.typeAnnotation.start as number, parameter.typeAnnotation.end as number) : ''
    const bare = annotation ? local.slice(0, local.length - annotation.length) : local
    draft.hoist(first, [`const { ${bare === name ? name : `${name}: ${bare}`} } = ${draft.context}`])
    draft.file.rewrites.add(rule)
  }
}

/** Whether a use is of a property that requests do not have by themselves. */
export const isOwn = (use: RequestUse): boolean => use.path.length === 1 && use.path[0] !== '*' && !OWN.has(use.path[0] as string)

/** Names of the properties that a function puts on its request. */
export function propertiesPut(uses: readonly Use[]): string[] {
  const written = uses.flatMap((use) => (use.of === 'request' && isOwn(use) && !use.entry && isWritten(use.nodePath) ? [use.path[0] as string] : []))
  const assigned = uses.flatMap((use) => (use.of === 'argument' ? assignedTo(use).map(([name]) => name) : []))
  return [...new Set([...written, ...assigned])]
}

/**
 * The types of requests by which TypeScript has seen what a function puts on its request: by `Object.assign` the handler's own, `''`, by
 * `(req as UserRequest).user = user` that of the cast. What was put by another way may be of any type.
 */
export function typesOfPuts(uses: readonly Use[], textOf: (node: Node) => string): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  const add = (name: string, type: string | undefined) => found.set(name, found.has(name) && found.get(name) !== type ? undefined : type)
  for (const use of uses) {
    if (use.of === 'argument') for (const [name] of assignedTo(use)) add(name, use.isCast ? undefined : '')
    if (use.of !== 'request' || !isOwn(use) || use.entry || !isWritten(use.nodePath)) continue
    const object = use.node.type === 'MemberExpression' ? withoutParentheses(use.node.object) : undefined
    add(use.path[0] as string, object?.type === 'TSAsExpression' ? textOf(object.typeAnnotation) : undefined)
  }
  return found
}

const withoutParentheses = (node: Node): Node => (node.type === 'ParenthesizedExpression' ? withoutParentheses(node.expression) : node)

/** Names of the properties that middlewares, guards and others which a function calls put on the request for it. */
export const propertiesGiven = ({ calls }: Unit): string[] => [...new Set([...calls.values()].flatMap((callee) => (callee.next || callee.guard?.kind === 'plain' || isPutter(callee) ? [...propertiesPut(callee.uses), ...propertiesGiven(callee)] : [])))]

/** Names of the properties that a function finds on its request: only callers around it can have put them there. */
export function propertiesFound(uses: readonly Use[]): string[] {
  const put = propertiesPut(uses)
  const read = uses.flatMap((use) => (use.of === 'request' && isOwn(use) && !isWritten(use.nodePath) ? [use.path[0] as string] : []))
  return [...new Set(read)].filter((name) => !put.includes(name))
}

/** The same with what the functions find that it calls. */
export function propertiesFoundFrom(unit: Unit, seen = new Set<Unit>()): string[] {
  if (seen.has(unit) || unit.isParameter) return []
  seen.add(unit)
  const put = [...propertiesPut(unit.uses), ...propertiesGiven(unit)]
  return [...new Set([...propertiesFound(unit.uses), ...[...unit.calls.values()].flatMap((callee) => propertiesFoundFrom(callee, seen))])].filter((name) => !put.includes(name))
}

/** What a wrapper's own function finds on the request, and what it calls, beside what is put there for those before they run. */
export function foundByWrapper(unit: Unit): string[] {
  const given = propertiesGiven(unit)
  return propertiesFoundFrom(unit).filter((name) => !given.includes(name))
}

/** What `Object.assign(req, { user })` puts on the request that it hands on. */
export const assignedTo = ({ assigned = [] }: ArgumentUse): (readonly [string, ObjectProperty])[] => assigned.map((one) => [(one.key as Identifier).name, one] as const)

/** The constant that a function puts on its request as a property, wherever it does; undefined where that is another value. */
export function putAs({ uses, path }: Unit, name: string): string | undefined {
  const values = uses.flatMap((use): (Node | undefined)[] => {
    if (use.of === 'argument') return assignedTo(use).flatMap(([put, property]) => (put === name ? [property.value] : []))
    if (use.of !== 'request' || !isOwn(use) || use.path[0] !== name || !isWritten(use.nodePath)) return []
    return [(assignmentOf(use.nodePath)?.node as { right: Node } | undefined)?.right]
  })
  const names = new Set(values.map((value) => (value && bare(value).type === 'Identifier' ? (bare(value) as Identifier).name : undefined)))
  const [only, ...others] = names
  return only !== undefined && others.length === 0 && path.scope.getOwnBinding(only)?.constant !== false ? only : undefined
}

/** Whether what a middleware gives a wrapper, or another middleware, is known wherever that goes on: what comes behind reads it as put by that one. */
function mayHandOn(draft: Draft, uses: RequestUse[], name: string): boolean {
  const isKnown = isPutter(draft.unit) ? isBehindAtEnds(draft, name) : draft.handing().every((nodePath) => isBehind(draft, nodePath, name))
  if (uses.every((use) => !isWritten(use.nodePath)) && isKnown) return true
  const giver = giverOf(draft, name) ?? draft.flow.list.steps[0]
  if (giver) draft.message('NR105', giver.node, { member: `req.${name}` })
  return false
}

/** Whether what a function that only puts gives of a property is all that there is: where it puts none, nothing else may have. */
function mayStay(draft: Draft, name: string): boolean {
  const giver = giverOf(draft, name)
  const call = giver && !giver.check ? givingCall(draft, giver) : undefined
  const callee = call && draft.unit.calls.get(call)
  if (!call || !callee || !signatureOf(draft, call)?.sometimes?.includes(name)) return true
  draft.sometimes.add(name)
  return !mayBeThere(draft, name, callee)
}

/** Whether a function that only puts gives it last. */
const isOfPutter = (draft: Draft, name: string): boolean => giverOf(draft, name)?.check === undefined

/** Calls of functions that take what was put on the request. */
const takers = (draft: Draft, name: string): ArgumentUse[] => draft.uses.flatMap((use) => {
  const { takes = [], finds = [] } = (use.of === 'argument' && signatureOf(draft, use.call)) || {}
  return use.of === 'argument' && [...takes, ...finds].includes(name) ? [use] : []
})

/** Where what was put there by a name is read, taken or handed on. */
export const placesOf = (draft: Draft, name: string): NodePath[] =>
  [...draft.uses.filter((use) => use.of === 'request' && isOwn(use) && use.path[0] === name), ...takers(draft, name)].map(({ nodePath }) => nodePath).concat(draft.handedOn().has(name) ? draft.handing() : [])

/** The constant that is the only reader of a property: `const { user } = req`. */
export function aliasOf(uses: readonly { entry?: RequestUse['entry'] | undefined }[]): string | undefined {
  const [only] = uses
  return uses.length === 1 && only?.entry?.local.type === 'Identifier' && !only.entry.fallback && only.entry.declaration.declaration.kind === 'const' ? only.entry.local.name : undefined
}

/** A place where a value is read that comes with the context: a property of the request, or a header that a wrapper has set. */
type Read = RequestUse | (ResponseUse & { entry?: undefined })

function takeReads(draft: Draft, name: string, uses: Read[], rule: string): void {
  const given = parameterFor(draft, name, uses)
  const local = given ?? aliasOf(uses) ?? draft.free(name, !draft.unit.given ? `${name}OfRequest` : `${name}OfContext`)
  if (given !== undefined) {
    // The handler takes it from the context already.
  } else if (draft.handsOn) {
    if (!takeFromWhole(draft, name, local)) return
  } else draft.takeFromContext(name, local)
  putReads(draft, uses, local, rule)
}

/** Has a function that hands its whole context on take a name out of it first. */
function takeFromWhole(draft: Draft, name: string, local: string): boolean {
  const first = draft.flow.list.steps.find((step) => !step.dropped)
  if (!first) return false
  const taken = `const { ${local === name ? name : `${name}: ${local}`} } = ${draft.context}`
  const lines = draft.hoists().get(first) ?? []
  const known = lines.findIndex((line) => typeof line === 'string' && /^const \{ [^{}]* \} = \w+$/.test(line) && line.endsWith(` = ${draft.context}`))
  if (known === -1) draft.hoist(first, [taken])
  else lines[known] = (lines[known] as string).replace(' }', `, ${local === name ? name : `${name}: ${local}`} }`)
  draft.provide(name, local)
  return true
}

/** The parameter that is the same value, where it can be read at every use. */
function parameterFor({ unit, handsOn }: Draft, name: string, uses: Read[]): string | undefined {
  const index = handsOn ? -1 : (unit.given?.parameters.indexOf(name) ?? -1)
  const parameter = index === -1 ? undefined : parameterOf(unit, index)
  const binding = parameter?.type === 'Identifier' ? unit.path.scope.getOwnBinding(parameter.name) : undefined
  const isSeen = binding?.constant && binding.referencePaths.length > 0 && uses.every((use) => !use.entry && use.nodePath.scope.getBinding(binding.identifier.name) === binding)
  return isSeen ? binding.identifier.name : undefined
}

function putReads(draft: Draft, uses: Read[], local: string, rule: string): void {
  const alias = aliasOf(uses)
  for (const use of uses) {
    const { entry } = use
    if (!entry) draft.put(use, local)
    else if (alias) draft.declare(entry, [])
    else {
      const { source } = draft.edits
      const fallback = entry.fallback ? ` ?? ${source.slice(entry.fallback.start as number, entry.fallback.end as number)}` : ''
      draft.declare(entry, [`${entry.declaration.declaration.kind} ${source.slice(entry.local.start as number, entry.local.end as number)} = ${local}${fallback}`])
    }
    draft.claim(use, rule)
  }
}

function takeWrites(draft: Draft, name: string, uses: RequestUse[], writes: RequestUse[], rule: string): void {
  const assignments = writes.map((use) => assignmentOf(use.nodePath))
  if (uses.some((use) => use.entry) || assignments.some((one) => one === undefined)) return
  const [only, ...others] = assignments
  const step = only && draft.stepOf(only)
  if (!only || !step) return
  const value = bare((only.node as { right: Node }).right)
  const binding = value.type === 'Identifier' ? only.scope.getBinding(value.name) : undefined
  const places = [...uses.map((use) => use.nodePath), ...draft.handing()]
  // What is made of the value that was there before, `{ ...req.context, user }`, needs that.
  const isExtended = uses.some((use) => !writes.includes(use) && isIn(use.node, value))
  const alone = !isExtended && others.length === 0 && step.node.type === 'ExpressionStatement' && bare(step.node.expression) === only.node
  const first = alone && draft.commonStep(places)?.list === step.list && places.every((place) => runsBehind(place, draft.unit.node, ({ node: { start } }) => start == null || start >= (step.node.start as number)))
  let local = name
  if (first && binding?.constant && binding.kind !== 'module' && value.type === 'Identifier') {
    local = value.name
    step.dropped = true
  } else {
    local = draft.free(name, `${name}OfRequest`)
    const target = (only.node as { left: Node }).left
    if (first) draft.edits.replace(target.start as number, target.end as number, `const ${local}`, { drops: true })
    else {
      const start = draft.flow.list.steps.find((one) => !one.dropped)
      if (!start) return
      // Where nothing is put there now, what an outer wrapper put there stays.
      const target = draft.handsOn ? `{ ${local === name ? name : `${name}: ${local}`} }` : local
      draft.hoist(start, [`let ${target}${draft.file.module.typescript ? ': any' : ''}${draft.handsOn ? ` = ${draft.context}` : ''}`])
      draft.sometimes.add(name)
      for (const one of assignments) if (one) draft.put({ node: (one.node as { left: Node }).left }, local)
    }
  }
  for (const use of uses) {
    if (!writes.includes(use)) draft.put(use, local)
    draft.claim(use, rule)
  }
  draft.handOn(name, local)
}

/**
 * What a function has for one that it calls, of what was put on the request; undefined where it has nothing, or not yet.
 * @param call where it is needed
 */
export function localFor(draft: Draft, name: string, call: CallExpression): string | undefined {
  const known = draft.provided().get(name) ?? draft.taken().get(name)
  if (known !== undefined) return known
  if (isPutBelow(draft, name)) return undefined
  const handed = draft.handedOn().get(name)
  const writes = draft.unit.uses.filter((use) => use.of === 'request' && use.path[0] === name && use.path.length === 1 && isWritten(use.nodePath))
  if (handed !== undefined) return draft.unit.next || writes.every((use) => (use.node.end as number) < (call.start as number)) ? handed : undefined
  if (draft.unit.given?.parameters.includes(name) || !(draft.isPlain || draft.unit.given?.properties.includes(name))) return undefined
  const local = draft.free(name, `${name}OfRequest`)
  if (draft.handsOn) return takeFromWhole(draft, name, local) ? local : undefined
  draft.takeFromContext(name, local)
  return local
}

/** The assignment that writes a property: `req.user = …`. */
export function assignmentOf(path: NodePath): NodePath | undefined {
  const outer = unwrapped(path)
  const parent = outer.parentPath
  return parent?.isAssignmentExpression({ operator: '=' }) && parent.node.left === outer.node ? parent : undefined
}
