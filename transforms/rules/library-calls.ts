import type { NodePath } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import semver from 'semver'
import type { Part } from '../edits.ts'
import type { Draft } from '../handler/draft.ts'
import { importedAs } from '../handler/imported.ts'
import { calleeName, type Unit } from '../handler/unit.ts'
import { bare, unwrapped, type Use } from '../handler/uses.ts'
import { MESSAGES } from '../messages.ts'
import { findCall, hasSegment, makerOf, type Found } from '../recipes/find.ts'
import { formRequest } from '../recipes/multer.ts'
import { piece } from '../recipes/parts.ts'
import type { CallRecipe } from '../recipes/recipe.ts'
import { isComputed } from '../handler/header-writes.ts'
import { isAnswered } from './local-calls.ts'
import { withHeadersOf } from './carried-headers.ts'
import { headersName } from './response-headers.ts'
import { parsedRequest } from './parsed-request.ts'
import { paramsName } from './route-params.ts'
import { cannotTellNull } from './null-or-undefined.ts'
import type { Rule } from './rule.ts'

/** Calls of known libraries with the request or the response: one recipe a library, in transforms/recipes. */
export const libraryCalls: Rule = {
  name: 'library-calls',
  about: 'Calls of libraries that have a recipe take what a route handler has.',
  rewrite(draft) {
    const open = draft.uses.filter((use) => (use.of === 'argument' || use.of === 'escape') && !draft.isClaimed(use))
    for (const call of new Set(open.map((use) => callOf(use)))) {
      const uses = open.filter((use) => callOf(use) === call)
      const found = call && recipeFor(draft, call, uses)
      if (!call || !found) continue
      const { entry: recipe } = found
      // Its own message says what is missing.
      if (found.missing) {
        for (const use of uses) draft.claim(use, this.name)
        continue
      }
      const is = (node: unknown, what: 'request' | 'response') => uses.some((use) => 'what' in use && use.what === what && use.node === (node && bare(node as Node)))
      if (recipe.answers && !hasSegment(draft.file.options, recipe.answers.segment)) continue
      if (recipe.answers && !mayAnswer(draft, call)) {
        for (const use of uses) draft.claim(use, this.name)
        continue
      }
      if (recipe.readsRaw && draft.file.bodyLimit !== 'raw' && !draft.file.shared) {
        draft.message('NR151', call, { name: recipe === formRequest ? found.library : calleeName(call) })
        for (const use of uses) draft.claim(use, this.name)
        continue
      }
      if (recipe.answers && recipe.helper === undefined && draft.file.bodyLimit !== undefined && draft.file.bodyLimit !== 'raw') draft.message('NR337', call, { library: found.library })
      if (recipe.sets && !maySet(draft, call)) continue
      if (recipe.cookies && draft.file.module.names.has('cookies')) continue
      const callee = recipe.callee && calleeFor(draft, call, recipe.callee)
      if (callee === 'taken') continue
      const parts = recipe.becomes(call, { maker: makerOf(call.callee, (uses[0] as Use).nodePath.scope)?.node, url: draft.file.options.url, style: draft.file.module.style, request: () => draft.request, context: () => contextOf(draft), cookies: () => cookiesOf(draft), cookiesAtOnce: () => cookiesAtOnce(draft, uses), parsed: () => parsedRequest(draft, call, uses, this.name), import: (from, name) => draft.import(from, name), helper: (name) => draft.helper(name), headers: () => headersName(draft), typescript: draft.file.module.typescript, is })
      const [first, last] = [call.arguments[0], call.arguments.at(-1)]
      if (!parts || !first || !last || (recipe.waits && !isAwaited(draft, call, uses))) continue
      const path = (uses[0] as Use).nodePath.findParent((one) => one.node === call)
      const carries = recipe.answers && draft.answers.passed.some((pass) => pass.call === call)
      if (!recipe.whole) draft.edits.replace(first.start as number, last.end as number, parts, { drops: true })
      if (carries) carryHeaders(draft, path, recipe.whole ? parts : [piece(call)])
      else if (recipe.whole) draft.edits.replace(call.start as number, call.end as number, parts, { drops: true })
      if (recipe.readsRaw) draft.file.readsRaw = true
      if (callee) draft.edits.replace(call.callee.start as number, call.callee.end as number, draft.import(callee.from, callee.name), { drops: true })
      const details = { library: found.library, methods: recipe.answers?.methods.join(', ') ?? '' }
      if (recipe.lacks && path && shows(path, recipe.lacks.property)) draft.review(recipe.lacks.review, path, {})
      else if (recipe.message && path && MESSAGES[recipe.message].severity === 'review') draft.review(recipe.message, path, details)
      else if (recipe.message) draft.message(recipe.message, call, details)
      // What sets cookies is waited for.
      if (recipe.cookies && recipe.waits) for (const use of cookiesBehind(draft, call)) draft.review('NR226', use.nodePath, { name: calleeName(call) })
      for (const use of uses) draft.claim(use, this.name)
    }
  },
}

/** What is to be imported for a call; undefined where it calls that already, `taken` where its name is another's. */
function calleeFor({ file }: Draft, call: CallExpression, callee: NonNullable<CallRecipe['callee']>): CallRecipe['callee'] | 'taken' {
  const { scope } = file.module.program
  const is = (node: Node) => {
    const own = importedAs(node, scope)
    return own?.from === callee.from && own.name === callee.name
  }
  if (is(call.callee)) return undefined
  return scope.hasOwnBinding(callee.name) && !is({ type: 'Identifier', name: callee.name } as Node) ? 'taken' : callee
}

/** Where the response's cookies are set anew behind a call that has set some: on Pages, only the last were sent. */
function cookiesBehind(draft: Draft, call: CallExpression): Use[] {
  return draft.uses.filter((use) => use.of === 'response' && (use.node.start as number) > (call.end as number) && draft.stepOf(use.nodePath) !== undefined && use.steps.some(({ name, call: set }) => name === 'setHeader' && set?.arguments[0]?.type === 'StringLiteral' && set.arguments[0].value.toLowerCase() === 'set-cookie'))
}

/** Whether what a library sets goes with the answers behind its call, and nothing else sets or takes back cookies. */
function maySet(draft: Draft, call: CallExpression): boolean {
  const { answers, unit } = draft
  const others = [...answers.writes.flatMap((write) => write.headers), ...answers.all.flatMap((answer) => answer.headers)]
  return (unit.isSetter || answers.setters.some((setter) => setter.call === call)) && answers.loose.length === 0 && !others.some((write) => isComputed(write) || (write.name.type === 'StringLiteral' && write.name.value.toLowerCase() === 'set-cookie'))
}

/** Whether a call is awaited, or can be, where it stands alone. */
function isAwaited(draft: Draft, call: CallExpression, [use]: Use[]): boolean {
  const path = use?.nodePath.findParent((one) => one.node === call)
  if (path?.parent.type === 'AwaitExpression') return true
  const around = path?.getFunctionParent()?.node
  if (path?.parent.type !== 'ExpressionStatement' || !around?.async) return false
  draft.edits.insert(call.start as number, 'await ')
  return true
}

/** The cookies of `next/headers`: a promise on 15 and up. */
function cookiesOf(draft: Draft): string {
  const name = draft.import('next/headers', 'cookies')
  if (semver.major(draft.file.options.target.next) < 15) return `${name}()`
  draft.needs.await = true
  return `await ${name}()`
}

/** `cookies`, or from 15 on what that promises, behind a function: for a library that does not await it. */
function cookiesAtOnce(draft: Draft, [use]: Use[]): string | undefined {
  const name = draft.import('next/headers', 'cookies')
  const isPromise = semver.major(draft.file.options.target.next) >= 15
  if (!isPromise && name === 'cookies') return name
  const step = use && draft.commonStep([use.nodePath])
  if (!step) return undefined
  const store = draft.fresh('cookieStore', 'cookiesOfRequest')
  if (isPromise) draft.needs.await = true
  draft.hoist(step, [`const ${store} = ${isPromise ? 'await ' : ''}${name}()`])
  const type = name === 'cookies' ? 'typeof cookies' : `typeof import(${draft.file.module.style.quote}next/headers${draft.file.module.style.quote}).cookies`
  return `cookies: () => ${store}${draft.file.module.typescript && isPromise ? ` as unknown as ReturnType<${type}>` : ''}`
}

/** `{ params }`, to hand on. */
function contextOf(draft: Draft): string {
  draft.needs.params = true
  const name = paramsName(draft)
  return name === 'params' ? '{ params }' : `{ params: ${name} }`
}

/** Whether a library's answer can be the response that is returned; says why not. */
function mayAnswer(draft: Draft, call: CallExpression): boolean {
  const reader = bodyReader(draft.unit)
  if (reader) draft.message('NR137', reader, { callee: calleeName(call) })
  else if (!draft.unit.answering.has(call) || !isAnswered(draft, call)) draft.message('NR107', call, { member: calleeName(call) })
  else return true
  return false
}

/** Headers that were set before go along with what the library answers. */
function carryHeaders(draft: Draft, path: NodePath | null, answer: Part[]): void {
  const replaced = path?.parentPath?.isAwaitExpression() ? path.parentPath.node : path?.node
  if (!replaced) return
  draft.needs.await = true
  draft.edits.replace(replaced.start as number, replaced.end as number, withHeadersOf(draft, path as NodePath, answer, true), { drops: true })
}

/** Where a function, or one that it calls, reads the body. */
export function bodyReader(unit: Unit, seen = new Set<Unit>()): Node | undefined {
  if (seen.has(unit)) return undefined
  seen.add(unit)
  const use = unit.uses.find((one) => one.of === 'request' && one.path[0] === 'body')
  return use?.node ?? [...unit.calls].find(([, callee]) => bodyReader(callee, seen))?.[0]
}

/** Whether a property of a call's result is used, or the result goes where it may be. */
function shows(call: NodePath, property: string): boolean {
  let value = unwrapped(call)
  if (value.parentPath?.isAwaitExpression()) value = unwrapped(value.parentPath)
  const parent = value.parentPath
  if (!parent?.isVariableDeclarator() || parent.node.id.type !== 'Identifier') return true
  const binding = parent.scope.getBinding(parent.node.id.name)
  return binding?.referencePaths.every((reference) => looksElsewhere(reference, property)) !== true
}

/** A truth test, or another property. */
function looksElsewhere(reference: NodePath, property: string): boolean {
  const outer = unwrapped(reference)
  const { parentPath } = outer
  if (parentPath?.isMemberExpression() || parentPath?.isOptionalMemberExpression()) {
    const { object, computed, property: named } = parentPath.node
    return object === outer.node && !computed && !(named.type === 'Identifier' && named.name === property)
  }
  return cannotTellNull(reference)
}

/** The call that a use is an argument of, or a property of its object argument. */
function callOf(use: Use): CallExpression | undefined {
  if (use.of === 'argument') return use.call
  const property = use.nodePath.parentPath
  const object = property?.isObjectProperty() ? property.parentPath : undefined
  const call = object?.isObjectExpression() ? object.parentPath : undefined
  return call?.isCallExpression() ? call.node : undefined
}

function recipeFor(draft: Draft, call: CallExpression, uses: Use[]): Found<CallRecipe> | undefined {
  const scope = uses[0]?.nodePath.scope
  const found = scope && findCall(call, scope, draft.file.options)
  if (found?.missing) draft.message('NR135', call, { library: found.missing.library, version: found.missing.version, next: found.missing.next })
  return found
}
