import type { Binding, NodePath, Scope } from '@babel/traverse'
import type { CallExpression, Node } from '@babel/types'
import semver from 'semver'
import type { Method, RouteOptions, Segment } from '../conversion.ts'
import { recipes } from './index.ts'
import { importedAs, importedMember } from '../handler/imported.ts'
import type { Module } from '../handler/module.ts'
import { bare } from '../handler/uses.ts'
import { injectedAs } from './injected.ts'
import type { HelperName } from '../project-helpers.ts'
import { FORM_REQUEST, formRequest } from './multer.ts'
import type { CallRecipe, GuardRecipe, InstrumentRecipe, Recipe } from './recipe.ts'

/** What every entry of a recipe says of the function that it is for. */
export interface Entry {
  /** The exported name; `default` for the default export, `APIRoute.configure` for what is a member of one. */
  name: string
  /** Modules that export it. */
  from: string[]
  /** Versions of the library that have the old form, and from which Next target on they need which version for the new one, or of another library. */
  versions: string
  needs?: { next: string; version: string; library?: string }[]
}

/** The entry for a call. */
export interface Found<T> {
  library: string
  entry: T
  /** The version of the library that the new form needs from a Next version on, where the app has an older one. */
  missing: { next: string; version: string; library: string } | undefined
}

/**
 * The recipe's entry for what is called: a function that is imported from a package which has a recipe.
 * @param entriesOf which of a recipe's entries are asked
 * @returns undefined where there is none, or not for the version that the app depends on
 */
export function findEntry<T extends Entry>(callee: Node, scope: Scope, { packages = {}, target }: Pick<RouteOptions, 'packages' | 'target'>, entriesOf: (recipe: Recipe) => readonly T[] | undefined): Found<T> | undefined {
  const imported = importedAs(callee, scope) ?? importedMember(callee, scope)
  return imported && entryFor(imported, { packages, target }, entriesOf)
}

/** The recipe's entry for what a module exports by a name. */
export function entryFor<T extends Entry>(imported: { name: string; from: string }, { packages = {}, target }: Pick<RouteOptions, 'packages' | 'target'>, entriesOf: (recipe: Recipe) => readonly T[] | undefined): Found<T> | undefined {
  for (const recipe of recipes) {
    const { library } = recipe
    const named = entriesOf(recipe)?.filter((one) => one.name === imported.name && one.from.includes(imported.from)) ?? []
    const version = packages[library] === 'latest' ? '*' : packages[library]
    if (named.length === 0 || version === undefined || semver.validRange(version) === null) continue
    const entry = named.find((one) => semver.intersects(version, one.versions))
    if (!entry) continue
    const lacking = entry.needs?.find((need) => semver.gte(target.next, need.next) && !has(need.library ? packages[need.library] : version, need.version))
    return { library, entry, missing: lacking && { library, ...lacking } }
  }
  return undefined
}

/** Whether a version that is asked for may be one of a range; what is no range, as `latest`, may. */
const has = (asked: string | undefined, range: string): boolean => asked !== undefined && (semver.validRange(asked) === null || semver.intersects(asked, range))

/** Whether a module names one that some of the recipes' entries are for: cheap to ask before its calls are looked at. */
export function importsFor({ specifiers }: Pick<Module, 'specifiers'>, entriesOf: (recipe: Recipe) => readonly Entry[] | undefined): boolean {
  return recipes.some((recipe) => entriesOf(recipe)?.some(({ from }) => specifiers.some(({ value }) => from.includes(value))))
}

/** The recipe's entry for a call with the request or response: of a library's function, or of what one made, or a method of that. */
export function findCall({ callee }: CallExpression, scope: Scope, options: Pick<RouteOptions, 'packages' | 'target' | 'injects'>): Found<CallRecipe> | undefined {
  if (callee.type === 'Identifier' && callee.name === FORM_REQUEST && !scope.hasBinding(FORM_REQUEST)) return { library: 'multer', entry: formRequest, missing: undefined }
  const injected = injectedAs(callee, scope)
  // Another function in its place, or none, would leave the parameter without a use.
  if (injected) return options.injects?.only(injected) ? entryFor(injected.as, options, ({ calls }) => calls.filter((one) => one.of === undefined && !one.callee && !one.whole)) : undefined
  const method = callee.type === 'MemberExpression' && !callee.computed && callee.property.type === 'Identifier' ? callee.property.name : undefined
  const of = (name: string, made: Node) => {
    const maker = makerOf(made, scope)
    return maker && findEntry(maker.callee, maker.scope, options, ({ calls }) => calls.filter((one) => one.of === name))
  }
  const made = callee.type === 'MemberExpression' ? (method === undefined ? undefined : of(method, callee.object)) : of('', callee)
  return made ?? withOlder(findEntry(callee, scope, options, ({ calls }) => calls.filter((one) => one.of === undefined)), options)
}

/** What an older version's call becomes, where the app has one and there is something. */
function withOlder(found: Found<CallRecipe> | undefined, { packages = {} }: Pick<RouteOptions, 'packages'>): Found<CallRecipe> | undefined {
  const older = found?.missing && found.entry.older
  return older && has(packages[found.library], older.versions) ? { library: found.library, entry: older, missing: undefined } : found
}

interface Maker {
  callee: Node
  scope: Scope
  node: Node
}

/** What a library's function is called by that made an object: in place, for the constant that holds it, or in all calls of a function that takes it. */
export function makerOf(given: Node, scope: Scope, depth = 0): Maker | undefined {
  const node = bare(given)
  if (depth > 4) return undefined
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return { callee: node.callee, scope, node }
  const binding = node.type === 'Identifier' ? scope.getBinding(node.name) : undefined
  if (binding?.constant && binding.kind === 'param') return handedMaker(binding, depth)
  const init = binding?.constant && binding.path.isVariableDeclarator() && binding.path.node.id.type === 'Identifier' ? binding.path.node.init : undefined
  return binding && init && /^(Call|New)Expression$/.test(bare(init).type) ? makerOf(init, binding.path.scope, depth + 1) : undefined
}

/** `parse(req, form)`, a function of the file that is only called: what each of its calls hands it is made by the same function. */
function handedMaker({ path }: Binding, depth: number): Maker | undefined {
  const around = path.parentPath
  if (!around?.isFunction() || path.listKey !== 'params') return undefined
  const name = around.isFunctionDeclaration() ? around.node.id : around.parentPath?.isVariableDeclarator() && around.parentPath.node.id.type === 'Identifier' ? around.parentPath.node.id : undefined
  const calls = name ? around.parentPath?.scope.getBinding(name.name) : undefined
  if (!calls?.constant || calls.identifier !== name || calls.referencePaths.length === 0) return undefined
  const makers = calls.referencePaths.map((reference) => {
    const call = reference.parentPath
    const given = call?.isCallExpression() && call.node.callee === reference.node ? call.node.arguments[path.key as number] : undefined
    return given && makerOf(given, reference.scope, depth + 1)
  })
  const [first] = makers
  const made = first && importedAs(first.callee, first.scope)
  const isAlike = (one: Maker | undefined) => {
    const other = one && importedAs(one.callee, one.scope)
    return other !== undefined && other.name === made?.name && other.from === made.from && one?.node.type === first?.node.type
  }
  return made && makers.every(isAlike) ? first : undefined
}

/** Finds calls of libraries that are handed the response: `NextAuth(req, res, options)` answers, others read. */
export function libraryCallsBy(options: Pick<RouteOptions, 'packages' | 'target' | 'injects'>): (call: CallExpression, scope: Scope) => { answers: readonly Method[] | undefined; sets: boolean; runsOne: boolean } | undefined {
  return (call, scope) => {
    const found = findCall(call, scope, options)
    return found && { answers: found.entry.answers?.methods, sets: found.entry.sets === true, runsOne: found.entry.runsOne === true }
  }
}

/** The entry for a call that only measures what a handler does. */
export function instrumentOf(call: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>): InstrumentRecipe | undefined {
  return findEntry(call.node.callee, call.scope, options, (recipe) => recipe.instruments)?.entry
}

/** What a helper that takes the place of a library's function is made for: which of the libraries that have one the app depends on, and which of its functions its version has. */
export function writtenFor(helper: HelperName, packages: () => Record<string, string>): { library?: string; name?: string } {
  const entries = recipes.flatMap(({ library, written = [], calls }) => [
    ...written.filter((one) => one.helper === helper).map(({ name }) => ({ library, name, versions: '*' })),
    ...calls.filter(({ older }) => older?.helper === helper).map(({ name, older }) => ({ library, name, versions: older?.versions ?? '*' })),
  ])
  const there = entries.length > 0 ? packages() : {}
  const found = entries.find(({ library, versions }) => there[library] !== undefined && (versions === '*' || has(there[library], versions)))
  return found ? { library: found.library, name: found.name } : {}
}

/** The entry for a call that guards a handler. */
export const guardOf = (call: NodePath<CallExpression>, options: Pick<RouteOptions, 'packages' | 'target'>): Found<GuardRecipe> | undefined => findEntry(call.node.callee, call.scope, options, ({ guards }) => guards)

/** Whether a route has the segment that a library looks for. */
export function hasSegment({ segments }: Pick<RouteOptions, 'segments'>, segment: Segment | undefined): boolean {
  return !segment || segments.some((one) => one.name === segment.name && one.kind === segment.kind)
}
