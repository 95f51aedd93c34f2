import { join, relative, sep } from 'node:path'
import type { NodePath } from '@babel/traverse'
import type { CallElsewhere, CallsElsewhere } from '../transforms/handler/given-parameters.ts'
import { isOfThis, memberNamed } from '../transforms/handler/members.ts'
import { readModule, type Module } from '../transforms/handler/module.ts'
import { namesInObjects } from '../transforms/handler/object-members.ts'
import { exportsOf } from '../transforms/handler/statements.ts'
import { functionOf } from '../transforms/handler/unit.ts'
import { withoutCasts } from '../transforms/handler/wrapper-parameters.ts'
import { restore } from '../transforms/restore.ts'
import { slashes, textOf } from './files.ts'
import { importersOf, type Importer } from './module-graph.ts'
import { markTests } from './test-files.ts'
import { isCommonJs, moduleText } from './module-text.ts'
import type { App } from './project.ts'

/**
 * Finds the calls of functions that an app's files export, in all files of the apps' repositories, tests too. Each file's importers are
 * looked for once, when they are first asked for.
 */
export function callsElsewhere(apps: App[], app: App): CallsElsewhere {
  const importers = new Map<string, Importer[]>()
  const modules = new Map<string, Module | undefined>()
  const known = new Map<string, readonly CallElsewhere[] | undefined>()
  const importing = (file: string): Importer[] => {
    const found = importers.get(file) ?? importersOf(apps, new Set([file]))
    importers.set(file, found)
    return found
  }
  const moduleAt = (file: string): Module | undefined => {
    if (!modules.has(file)) modules.set(file, read(file, slashes(relative(app.root, file))))
    return modules.get(file)
  }

  /** Calls of what a file exports by a name; undefined where something else may be done with it. */
  const calls = (file: string, name: string, seen: Set<string>, member?: string): NodeOf[] | undefined => {
    const key = `${file} ${name}`
    if (seen.has(key)) return []
    seen.add(key)
    const found: NodeOf[] = []
    for (const importer of importing(file)) {
      const { kind, names, typeOnly } = importer
      if (importer.file === file || typeOnly || kind === 'mock' || kind === 'url' || kind === 'import-type') continue
      // What CommonJS exports is had by its default, too.
      if (names.includes('default') && isCommonJs(file)) return undefined
      if (!names.includes(name) && !names.includes('*')) continue
      const module = moduleAt(importer.file)
      const own = module && (kind === 'import' || kind === 'require' || kind === 'export') ? callsIn(module, importer, name, member) : undefined
      if (!module || !own) return undefined
      found.push(...own.calls.map((path) => ({ module, path })))
      for (const exported of own.exported) {
        const further = calls(importer.file, exported, seen, member)
        if (!further) return undefined
        found.push(...further)
      }
    }
    return found
  }

  const of = (file: string, name: string, exported: readonly string[], member?: string): readonly CallElsewhere[] | undefined => {
    const path = join(app.root, file)
    const twin = member === undefined ? twinOf(textOf(path), file, name, exported) : heldTwin(textOf(path), file, name)
    if (twin === null || isPublished(app, path)) return undefined
    const old = exported.map((one) => calls(path, one, new Set(), member))
    const now = twin?.names.flatMap((each) => (member === undefined ? [calls(path, each, new Set())] : exported.map((one) => calls(path, one, new Set(), each)))) ?? []
    if (old.includes(undefined) || now.includes(undefined)) return undefined
    return [...old.flatMap((one) => one ?? []), ...[...now.flatMap((one) => one ?? []), ...(twin?.own ?? [])].map((one) => ({ ...one, parameters: (twin as Twin).parameters }))]
  }

  const found = (file: string, name: string, exported: readonly string[], member?: string) => {
    const key = `${file} ${name} ${member ?? ''}`
    if (!known.has(key)) known.set(key, of(file, name, exported, member))
    return known.get(key)
  }
  const users = (file: string, exported: readonly string[]) => {
    const path = join(app.root, file)
    const all = importing(path)
    markTests(apps, all)
    const others = all.filter((one) => one.file !== path && !one.typeOnly && one.kind !== 'mock' && one.ofTests === undefined)
    // A name that an earlier run gave its new form.
    const has = (name: string) => name === '*' || exported.includes(name) || /Route\d*$/.test(name)
    return [...new Set(others.filter(({ names }) => names.some(has)).map((one) => slashes(relative(app.root, one.file))))]
  }
  return Object.assign(found, { importers: users })
}

type NodeOf = Pick<CallElsewhere, 'module' | 'path'>

interface Twin {
  /** By which it is exported, or called in what holds it and in objects that name it. */
  names: string[]
  /** Its calls by `this`. */
  own?: NodeOf[]
  parameters: NonNullable<CallElsewhere['parameters']>
}

function read(file: string, as: string): Module | undefined {
  const text = moduleText(file)
  try {
    return text === undefined ? undefined : readModule(text, as)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The form of a function that an earlier run wrote beside it; null where that cannot be told. */
function twinOf(source: string, file: string, name: string, exported: readonly string[]): Twin | undefined | null {
  if (!source.includes('@deprecated next-reroute')) return undefined
  const restored = restore(source, file)
  if (!restored) return null
  const twin = restored.twins.get(name)
  if (twin === undefined) return undefined
  const binding = readModule(source, file).program.scope.getOwnBinding(twin)
  const found = binding && functionOf(binding)
  return found && !exported.includes('default') ? { names: [twin], parameters: found.node.params } : null
}

/** The same for a function that an object or a class holds: `Answers.ok`. */
function heldTwin(source: string, file: string, name: string): Twin | undefined | null {
  if (!source.includes('@deprecated next-reroute')) return undefined
  const restored = restore(source, file)
  if (!restored) return null
  const twin = restored.twins.get(name)
  if (twin === undefined) return undefined
  const module = readModule(source, file)
  const binding = module.program.scope.getOwnBinding(name.slice(0, name.lastIndexOf('.')))
  const holder = binding?.path.isVariableDeclarator() ? withoutCasts(binding.path.get('init') as NodePath) : binding?.path
  const found = holder && memberNamed(holder, twin)
  if (!binding || !found) return null
  const own: NodeOf[] = []
  holder.traverse({
    CallExpression(path) {
      if (isOfThis(path.node.callee) && path.node.callee.property.name === twin) own.push({ module, path })
    },
  })
  return { names: [...new Set([twin, ...namesInObjects(module, binding, twin).map(({ member }) => member)])], own, parameters: found.node.params }
}

/** Whether others than the repository may have a file: it is no part of the app, nor of a package that says it is private. */
function isPublished(app: App, file: string): boolean {
  if (file.startsWith(app.root + sep)) return false
  for (let folder = join(file, '..'); folder.length >= app.repository.length; folder = join(folder, '..')) {
    const text = textOf(join(folder, 'package.json'))
    if (text !== '') return !/"private"\s*:\s*true/.test(text)
  }
  return true
}

/** The calls in a module of what it imports of another by a name, and the names by which it exports that. */
function callsIn(module: Module, { specifier, kind }: Importer, name: string, member: string | undefined): { calls: CallElsewhere['path'][]; exported: string[] } | undefined {
  const { program, specifiers } = module
  const calls: CallElsewhere['path'][] = []
  const exported: string[] = []
  const statements = program.node.body.flatMap((one) => ((one.type === 'ImportDeclaration' || one.type === 'ExportNamedDeclaration' || one.type === 'ExportAllDeclaration') && one.source?.value === specifier ? [one] : []))
  // `require` in the middle of a file, and `import()`, are not followed.
  const named = specifiers.filter(({ value }) => value === specifier)
  if (named.length !== statements.length || (kind === 'export' && statements.length === 0)) return undefined
  for (const statement of statements) {
    if (statement.type === 'ExportAllDeclaration') {
      if (name !== 'default') exported.push(name)
      continue
    }
    for (const one of statement.specifiers) {
      if (one.type === 'ExportNamespaceSpecifier') return undefined
      if (one.type === 'ExportDefaultSpecifier') return undefined
      if (one.type === 'ExportSpecifier') {
        if (one.local.name === name) exported.push(one.exported.type === 'Identifier' ? one.exported.name : one.exported.value)
        continue
      }
      const imported = one.type === 'ImportDefaultSpecifier' ? 'default' : one.type === 'ImportSpecifier' ? (one.imported.type === 'Identifier' ? one.imported.name : one.imported.value) : '*'
      if (imported !== name && imported !== '*') continue
      if (imported === '*' && member !== undefined) return undefined
      const found = usesOf(module, one.local.name, imported === '*' ? name : member, imported === '*')
      if (!found) return undefined
      calls.push(...found.calls)
      exported.push(...found.exported)
    }
  }
  return { calls, exported }
}

/**
 * @param member the property that is meant, where the name stands for a module as a whole, or for an object or a class
 * @param isModule whether it stands for a module
 */
function usesOf({ program }: Module, local: string, member: string | undefined, isModule: boolean): { calls: CallElsewhere['path'][]; exported: string[] } | undefined {
  const calls: CallElsewhere['path'][] = []
  const binding = program.scope.getOwnBinding(local)
  for (const reference of binding?.referencePaths ?? []) {
    const { parentPath } = reference
    if (parentPath?.type === 'TSTypeQuery' || parentPath?.type === 'TSQualifiedName') continue
    if (!isModule && parentPath?.isExportSpecifier()) continue
    let callee: NodePath = reference
    if (member !== undefined) {
      if (!parentPath?.isMemberExpression() || parentPath.node.object !== reference.node || parentPath.node.computed || parentPath.node.property.type !== 'Identifier') return undefined
      if (parentPath.node.property.name !== member) continue
      callee = parentPath
    }
    const call = callee.parentPath
    if (!call?.isCallExpression() || call.node.callee !== callee.node) return undefined
    calls.push(call)
  }
  const exported = !isModule ? exportsOf(program.node).flatMap((one) => (one.local === local ? [one.exported] : [])) : []
  return binding ? { calls, exported } : undefined
}
