import { posix } from 'node:path'
import type { Binding, NodePath } from '@babel/traverse'
import type { ImportDeclaration } from '@babel/types'
import type { RouteOptions } from './conversion.ts'
import { defaultCalls } from './default-calls.ts'
import type { Module } from './handler/module.ts'
import type { Modules } from './handler/modules.ts'
import { exportsOf } from './handler/statements.ts'
import { labelsIn } from './labelled-middlewares.ts'
import type { Splice } from './splice.ts'
import { withoutUnused } from './unused-after.ts'

/** A middleware that a label stands for, as the route can have it: what it is called, and what it imports it by where it does not yet. */
interface Chosen {
  name: string
  from?: { specifier: string; imported: string }
}

/** What takes labels of middlewares: whether some run without being chosen, and what a label stands for, outer ones first. */
export interface ChoosesLabels {
  hasDefaults: boolean
  of: (label: string) => Chosen[] | undefined
}

/** What a name of the route stands for that takes labels. */
export type FindLabels = (name: string) => ChoosesLabels | undefined

/**
 * `withMiddleware('auth', 'page')(handler)` of a library's `label(table, defaults)`: those that are chosen stand around the handler inside of
 * the defaults, `withMiddleware()(auth(page(handler)))`, each by an import of its own.
 * @returns `imports` are those of the splices that are new imports
 */
export function chosenLabels(module: Module, options: Pick<RouteOptions, 'packages' | 'target'>, find: FindLabels = () => undefined): { splices: Splice[]; imports: Splice[] } {
  const own = labelsIn(module, options)
  for (const call of defaultCalls(module)) {
    const chooses = call.get('callee') as NodePath
    const [handler, ...others] = call.node.arguments
    const callee = chooses.isCallExpression() ? chooses.node.callee : undefined
    if (!chooses.isCallExpression() || callee?.type !== 'Identifier' || !handler || others.length > 0) continue
    const binding = module.program.scope.getOwnBinding(callee.name)
    if (!binding?.constant || call.scope.getBinding(callee.name) !== binding) continue
    const local = own.get(callee.name)
    const found: ChoosesLabels | undefined = local ? { hasDefaults: local.hasDefaults, of: (label) => local.named.get(label)?.map((name) => ({ name })) } : find(callee.name)
    const labels = chooses.node.arguments.map((one) => (one.type === 'StringLiteral' ? found?.of(one.value) : undefined))
    const chosen = labels.every((one) => one !== undefined) ? labels.flat() : []
    if (!found || chosen.length === 0) continue
    const { start, end } = chooses.node
    const wrapped: Splice = { start: start as number, end: call.node.end as number, parts: [[...(found.hasDefaults ? [`${callee.name}()`] : []), ...chosen.map(({ name }) => name)].join('('), { start: end as number, end: call.node.end as number }, ')'.repeat(chosen.length - (found.hasDefaults ? 0 : 1))], meant: true }
    const added = imports(module, binding, chosen)
    const gone = found.hasDefaults ? [] : withoutUnused(module, [chooses]).filter((one) => !added.some(({ start }) => start >= one.start && start <= one.end))
    return { splices: [wrapped, ...added, ...gone], imports: added }
  }
  return { splices: [], imports: [] }
}

/** Imports of what was chosen, behind that of what chose: in its braces, where the same module has them. */
function imports({ style, program }: Module, { path }: Binding, chosen: readonly Chosen[]): Splice[] {
  const behind = path.parent.type === 'ImportDeclaration' ? path.parent : program.node.body.findLast((one) => one.type === 'ImportDeclaration')
  const splices: Splice[] = []
  let text = ''
  const bySpecifier = new Map<string, Set<string>>()
  for (const { name, from } of chosen) {
    if (from) bySpecifier.set(from.specifier, (bySpecifier.get(from.specifier) ?? new Set()).add(from.imported === 'default' ? `\0${name}` : from.imported === name ? name : `${from.imported} as ${name}`))
  }
  for (const [specifier, names] of bySpecifier) {
    const known = program.node.body.find((one): one is ImportDeclaration => one.type === 'ImportDeclaration' && one.importKind !== 'type' && one.source.value === specifier && one.specifiers.length > 0 && one.specifiers.every(({ type }) => type === 'ImportSpecifier'))
    const inBraces = [...names].filter((name) => !name.startsWith('\0'))
    const last = known?.specifiers.at(-1)
    if (last && inBraces.length > 0) splices.push({ start: last.end as number, end: last.end as number, parts: [`, ${inBraces.join(', ')}`] })
    const alone = [...(last ? [] : inBraces.length > 0 ? [`{ ${inBraces.join(', ')} }`] : []), ...[...names].flatMap((name) => (name.startsWith('\0') ? [name.slice(1)] : []))]
    text += alone.map((what) => `${style.newline}import ${what} from ${style.quote}${specifier}${style.quote}${style.semicolon}`).join('')
  }
  const at = (behind?.end ?? 0) as number
  if (text) splices.push({ start: at, end: at, parts: [text] })
  return splices
}

/** What a name of a module stands for that takes labels in another module, and how the first can import what they stand for. */
export function labelsOf(modules: Modules, module: Module, name: string): ChoosesLabels | undefined {
  const found = modules.declared(module, name)
  const labels = found && found.module !== module ? found.module.labels?.get(found.name) : undefined
  const declaration = module.program.scope.getOwnBinding(name)?.path.parent
  if (!found || !labels || declaration?.type !== 'ImportDeclaration') return undefined
  const from = declaration.source.value
  return {
    hasDefaults: labels.hasDefaults,
    of: (label) => {
      const chosen = labels.named.get(label)?.map((one) => reached(modules, module, found.module, from, one))
      return chosen?.every((one) => one !== undefined) ? chosen : undefined
    },
  }
}

/** How a module can have what a name of another one stands for. @param from what it imports that one by */
function reached(modules: Modules, module: Module, other: Module, from: string, name: string): Chosen | undefined {
  const meant = modules.declared(other, name)?.path.node
  if (!meant) return undefined
  for (const [local, binding] of Object.entries(module.program.scope.bindings)) {
    if (binding.kind === 'module' && binding.constant && !isType(binding) && modules.declared(module, local)?.path.node === meant) return { name: local }
  }
  const places = placesOf(other, from, name).find(({ specifier, imported }) => modules.exportedDeclaration(module, specifier, imported)?.path.node === meant)
  return places && !module.names.has(name) ? { name, from: places } : undefined
}

const isType = ({ path: { node, parent } }: Binding): boolean => (parent.type === 'ImportDeclaration' && parent.importKind === 'type') || (node.type === 'ImportSpecifier' && node.importKind === 'type')

/** What a module may import a name of another one by: where that imports it from, or the other one itself. */
function placesOf({ program }: Module, from: string, name: string): { specifier: string; imported: string }[] {
  const binding = program.scope.getOwnBinding(name)
  const declaration = binding?.path.parent
  const specifier = binding?.path.node
  if (declaration?.type !== 'ImportDeclaration' || specifier === undefined) return exportsOf(program.node).flatMap(({ local, exported }) => (local === name ? [{ specifier: from, imported: exported }] : []))
  const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : specifier.type !== 'ImportSpecifier' ? undefined : specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
  const { value } = declaration.source
  // Relative to the other file, which may be the index of a folder.
  const specifiers = value.startsWith('.') ? [beside(posix.dirname(from), value), beside(from, value)] : [value]
  return imported === undefined ? [] : specifiers.map((one) => ({ specifier: one, imported }))
}

function beside(folder: string, specifier: string): string {
  const joined = posix.join(folder, specifier)
  return folder.startsWith('.') && !joined.startsWith('.') ? `./${joined}` : joined
}
