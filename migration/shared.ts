import { join, relative, sep } from 'node:path'
import type { Binding } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { ReplayedRewrite } from '../transforms/adapter/replay.ts'
import { asksForForm } from '../transforms/asked-types.ts'
import { unfollowed } from '../transforms/handler/awaited-imports.ts'
import { isOfInstance } from '../transforms/handler/members.ts'
import type { CallsElsewhere } from '../transforms/handler/given-parameters.ts'
import type { Module } from '../transforms/handler/module.ts'
import { namesInObjects, type NamedBy } from '../transforms/handler/object-members.ts'
import { exportsOf } from '../transforms/handler/statements.ts'
import { SharedHelpers, type SharedHelper } from '../transforms/shared-helpers.ts'
import { entryFor } from '../transforms/twin-entries.ts'
import { declaredName } from '../transforms/twins.ts'
import type { TakenBack } from '../transforms/restore.ts'
import { refuses } from './asked-results.ts'
import { slashes } from './files.ts'
import { callsFromTest } from './followers.ts'
import { keepsHeld, keepsUsing, saysOwn } from './kept-uses.ts'
import { isCommonJs, moduleText } from './module-text.ts'
import { KnownNames } from './known-names.ts'
import { importersOf, resolveModule, type Importer } from './module-graph.ts'
import { awaitedIn, type Mover } from './movers.ts'
import type { App } from './project.ts'
import { recipePackages } from './packages.ts'
import type { Puts } from './puts.ts'
import type { ContextReads } from '../transforms/trpc-contexts.ts'
import type { Injects } from '../transforms/recipes/injected.ts'
import { SOURCE_FILE } from './source-files.ts'
import { markTests } from './test-files.ts'

/**
 * The functions of an app that routes share, found through its imports.
 * @param about the names of all routes' segments, the rewrites that `readRewrittenQuery` does again, what code puts on requests, the headers that it asks responses for, whether pages are built with a file (absolute), and who calls exported functions
 * @param isRoute whether a file (absolute) lies where API Routes do: what one exports goes with it
 * @param texts of files (absolute) that are to be read otherwise than they are on disk
 */
export function sharedHelpersOf(app: App, about: { segments: string[]; replayed: readonly ReplayedRewrite[]; put: Puts; asked: { has(name: string): boolean }; reachedByPages: (file: string) => boolean; calls: CallsElsewhere; injects: Injects; contexts: ContextReads }, isRoute: (file: string) => boolean, known: ReadonlyMap<string, string>): SharedHelpers {
  const texts = new Map<string, string | undefined>(known)
  const { put, asked, replayed, reachedByPages, calls, injects, contexts } = about
  const options = { segments: about.segments.map((name) => ({ name, kind: 'one' as const })), ...(replayed.length > 0 && { replayed }), target: { next: app.next.version, cacheComponents: app.cacheComponents }, packages: recipePackages(app), put, asked, calls, injects, contexts, reachedByPages: (file: string) => reachedByPages(join(app.root, file)) }
  return new SharedHelpers(options, (fromFile, specifier) => {
    const file = resolveModule(app, join(app.root, fromFile), specifier)
    if (file === undefined || !SOURCE_FILE.test(file) || file.endsWith('.d.ts')) return undefined
    if (!texts.has(file)) texts.set(file, moduleText(file))
    const source = texts.get(file)
    return source === undefined ? undefined : { file: slashes(relative(app.root, file)), source, isRoute: isRoute(file) && MAY_EXPORT_HANDLER.test(source) }
  })
}

/** What a file of the API folder has none of is no endpoint: its functions are those of any other file. */
const MAY_EXPORT_HANDLER = /\bexport\s+default\b|\bas\s+default\b|\bexport\s*\{[^}]*\bdefault\b|\bexports\b|\bexport\s*[*=]/

/** A function that routes share, of several apps maybe: each app has read it for itself. */
export interface SharedFunction {
  app: App
  helper: SharedHelper
  /** Absolute. */
  file: string
}

/** The file (absolute) of a function that an app has read. */
export const fileIn = (app: App, { unit }: SharedHelper): string => join(app.root, unit.module.file)

/** What each app has read of the functions that its routes share. */
export class Sharing {
  readonly #of: ReadonlyMap<App, SharedHelpers>
  readonly #texts: ReadonlyMap<string, string>
  readonly #functions = new Map<string, SharedFunction>()
  /** What names of files stand for, which each function asks anew. */
  readonly #members = new KnownNames()
  readonly #declared = new KnownNames()
  readonly #imported = new KnownNames()

  /** @param texts of files (absolute) that are to be read otherwise than they are on disk */
  constructor(of: ReadonlyMap<App, SharedHelpers>, texts: ReadonlyMap<string, string>) {
    this.#of = of
    this.#texts = texts
  }

  /** The functions that stand behind those of several apps, each once; the same gives the same. */
  functions(helpers: Iterable<readonly [App, SharedHelper]>): SharedFunction[] {
    const found = new Set<SharedFunction>()
    for (const [app, helper] of helpers) {
      const file = fileIn(app, helper)
      const key = `${file} ${helper.declared.node.start}`
      const one = this.#functions.get(key) ?? { app, helper, file }
      this.#functions.set(key, one)
      found.add(one)
    }
    return [...found]
  }

  /** The app that a file (absolute) belongs to; for files of no app, the given one. */
  appOf(file: string, otherwise: App): App {
    const around = [...this.#of.keys()].filter((app) => file.startsWith(app.root + sep))
    return around.toSorted((a, b) => b.root.length - a.root.length)[0] ?? otherwise
  }

  /** A module by its file (absolute), as an app reads it. */
  read(app: App, file: string): Module | undefined {
    return this.#of.get(app)!.modules.read(slashes(relative(app.root, file)), () => this.#texts.get(file) ?? moduleText(file))
  }

  /** The file (absolute) and module that a specifier means. */
  at(app: App, from: Module, specifier: string): { file: string; module: Module } | undefined {
    const module = this.#of.get(app)!.modules.at(from, specifier)
    return module && { file: join(app.root, module.file), module }
  }

  /** Whether a name that another module exports stands for a function. */
  isExport(app: App, module: Module, specifier: string, name: string, { file, helper }: SharedFunction): boolean {
    const { modules } = this.#of.get(app)!
    const found = (helper.wrapper?.exported ?? helper.unit.heldBy) ? modules.exportedDeclaration(module, specifier, name) : modules.exportedOf(module, specifier, name)
    return found !== undefined && isDeclared(helper, found.path.node) && join(app.root, found.module.file) === file
  }

  /** The file (absolute) and module that an imported name stands for as a whole. */
  namespace(app: App, module: Module, binding: Binding): { file: string; module: Module } | undefined {
    const found = this.#of.get(app)!.modules.namespace(module, binding)
    return found && { file: join(app.root, found.file), module: found }
  }

  /** Whether a property of what a module imports stands for a function. */
  isMember(app: App, module: Module, binding: Binding, property: string, { file, helper }: SharedFunction): boolean {
    const found = this.#members.get(binding, property, () => this.#of.get(app)!.modules.member(module, binding, property))
    return found !== undefined && found.path.node.start === helper.declared.node.start && join(app.root, found.module.file) === file
  }

  /** Whether a name that a module imports stands for a function. */
  isImport(app: App, module: Module, binding: Binding, { file, helper }: SharedFunction): boolean {
    const { modules } = this.#of.get(app)!
    const found = (helper.wrapper?.exported ?? helper.unit.heldBy) ? this.#declared.get(binding, '', () => modules.importedDeclaration(module, binding)) : this.#imported.get(binding, '', () => modules.imported(module, binding))
    return found !== undefined && isDeclared(helper, found.path.node) && join(app.root, found.module.file) === file
  }
}

/** Whether what declares a name declares a function, or an export that is a handler, or a function that this hands to its wrappers. */
const isDeclared = ({ declared, wrapper }: SharedHelper, { start }: Node): boolean =>
  wrapper?.exported ? wrapper.exported.declared.start === start || wrapper.makes.some(({ node, parent }) => node.start === start || parent.start === start) : declared.node.start === start

/** Who uses the functions of the shared files, in the whole repository. */
export class HelperUsers {
  readonly #apps: App[]
  readonly #sharing: Sharing
  /** By the file (absolute) that is imported. */
  readonly #importers = new Map<string, Importer[]>()
  readonly #commonJs = new Map<string, boolean>()
  readonly #delegates: ReadonlySet<string>

  /**
   * @param functions those that may be converted
   * @param texts of files (absolute) that are to be read otherwise than they are on disk
   * @param delegates files (absolute) of routes that others call: like other routes, they move whatever tests of them say
   */
  constructor(apps: App[], sharing: Sharing, functions: SharedFunction[], texts: ReadonlyMap<string, string>, delegates: ReadonlySet<string> = new Set()) {
    this.#apps = apps
    this.#delegates = delegates
    this.#sharing = sharing
    let open = new Set(functions.map(({ file }) => file))
    while (open.size > 0) {
      for (const file of open) this.#importers.set(file, [])
      const barrels = new Set<string>()
      for (const importer of importersOf(apps, open, texts)) {
        this.#importers.get(importer.target)?.push(importer)
        if (this.#importers.has(importer.file)) continue
        if (importer.kind === 'export' || (importer.kind === 'import' && !this.#isEntry(importer.file) && this.#passesOn(importer))) barrels.add(importer.file)
      }
      open = barrels
    }
    markTests(apps, [...delegates].flatMap((file) => this.#importers.get(file) ?? []))
  }

  /**
   * Of the functions that moving routes need, those whose every use takes the new form: the others have a use that keeps the old one.
   * @param moving the routes that move, by their files (absolute)
   * @param changed files (absolute) in which nothing is touched
   * @param apiRoutes files (absolute) of which Next calls the default export as it is
   * @returns for each that cannot, the file (absolute) that keeps using it
   */
  keptBy(needed: SharedFunction[], moving: ReadonlyMap<string, Mover>, changed: ReadonlySet<string>, apiRoutes: ReadonlySet<string>): Map<SharedFunction, string> {
    const kept = new Map(needed.flatMap((one) => (changed.has(one.file) || (apiRoutes.has(one.file) && exportedNames(one).includes('default')) ? [[one, one.file]] : [])))
    for (let before = -1; before !== kept.size; ) {
      before = kept.size
      const inPlace = needed.filter((one) => !kept.has(one))
      for (const one of inPlace) {
        const user = this.#oldUser(one, inPlace, moving)
        if (user !== undefined) kept.set(one, user)
      }
    }
    return kept
  }

  #oldUser(one: SharedFunction, inPlace: SharedFunction[], moving: ReadonlyMap<string, Mover>): string | undefined {
    const { held } = one.helper
    const name = held ? held.holder : declaredName(one.helper)
    if (held && (isOfInstance(held) || saysOwn(one.helper.unit.module, held, inPlace.filter(({ file }) => file === one.file)))) return one.file
    if (held ? name !== undefined && keepsHeld(one.helper.unit.module, one.file, name, held, inPlace, true) : name !== undefined && keepsUsing(one, one.helper.unit.module, one.file, name, inPlace, true)) return one.file
    const seen = new Set<string>()
    const inObjects = namedInObjects(one).flatMap(({ exported, member }) => exported.map((each) => [each, member] as const))
    return [...exportedNames(one).map((each) => [each, held?.property] as const), ...inObjects].map(([each, member]) => this.#userOf(one.file, each, one, inPlace, moving, seen, member)).find((user) => user !== undefined)
  }

  /** A file that imports a name, through re-exports, and goes on using what it means in its old form. */
  #userOf(file: string, name: string, one: SharedFunction, inPlace: SharedFunction[], moving: ReadonlyMap<string, Mover>, seen: Set<string>, member?: string): string | undefined {
    const key = `${file} ${name} ${member ?? ''}`
    if (seen.has(key)) return undefined
    seen.add(key)
    for (const importer of this.#importers.get(file) ?? []) {
      const { kind, typeOnly } = importer
      // CommonJS has its exports by its default, too.
      const isWhole = name !== 'default' && importer.names.includes('default') && this.#isCommonJs(file)
      const names = isWhole ? [...importer.names, '*'] : importer.names
      if (typeOnly && this.#asksType(importer, one, name)) return importer.file
      if (importer.file === file || typeOnly || kind === 'mock' || kind === 'url' || kind === 'import-type') continue
      if (!names.includes(name) && !names.includes('*')) continue
      if (this.#delegates.has(one.file) && callsFromTest(importer)) continue
      const app = this.#sharing.appOf(importer.file, one.app)
      if (kind === 'mention') {
        // Of a file that cannot be parsed, that is all that is known.
        if (this.#sharing.read(app, importer.file) === undefined) return importer.file
        continue
      }
      // What Next loads by itself is used, though nothing imports it.
      if (kind === 'export' && this.#isEntry(importer.file)) {
        if (moving.has(importer.file)) continue
        return importer.file
      }
      if (kind === 'export' && isWhole) return importer.file
      if (kind === 'export') {
        const next = names.includes('*') ? [name] : this.#exportedAs(app, importer, name)
        const held = this.#heldAs(app, importer)
        if (held.length > 0 && member !== undefined) return importer.file
        const walks = held.length > 0 ? held.map((each) => [each, name] as const) : next.map((each) => [each, member] as const)
        const user = walks
          .map(([each, of]) => this.#userOf(importer.file, each, one, inPlace, moving, seen, of))
          .find((each) => each !== undefined)
        if (user !== undefined) return user
      } else if (kind === 'dynamic-import' && member === undefined) {
        const mover = moving.get(importer.file)
        const module = mover?.module ?? this.#sharing.read(app, importer.file)
        const left = module && unfollowed(module, importer.specifier, name, [...(mover?.awaited ?? []), ...awaitedIn(inPlace, importer.file)])
        if (!module || left === 'taken' || (left === 'whole' && !mover?.needs.has(one))) return importer.file
      } else if (!moving.get(importer.file)?.needs.has(one)) {
        // A route that moves may go on giving it something else than its request.
        const module = moving.get(importer.file)?.module ?? this.#sharing.read(app, importer.file)
        const { held } = one.helper
        if (!module || !(kind === 'import' || (kind === 'require' && isImport(module, importer))) || (held && names.includes('*'))) return importer.file
        if (held) {
          const locals = Object.values(module.program.scope.bindings).filter((binding) => this.#isOf(importer, binding) && importedAs(binding) === name)
          if (locals.some((binding) => keepsHeld(module, importer.file, binding.identifier.name, { ...held, property: member ?? held.property }, inPlace, false))) return importer.file
          continue
        }
        for (const [local, binding] of Object.entries(module.program.scope.bindings)) {
          if (name !== 'default' && binding.path.node.type === 'ImportDefaultSpecifier' && binding.referenced && this.#isOf(importer, binding) && this.#isCommonJs(file)) return importer.file
          const isHolder = member !== undefined && importedAs(binding) === name
          const property = binding.kind === 'module' && (isHolder || this.#sharing.namespace(app, module, binding) !== undefined) ? (member ?? name) : undefined
          // What is asked of a module by a name that is not written out, or handed on as a whole, may be any of it.
          if (property !== undefined && (this.#sharing.isMember(app, module, binding, property, one) || binding.path.node.type === 'ImportNamespaceSpecifier') && this.#isOf(importer, binding) && keepsUsing(one, module, importer.file, local, inPlace, false, property)) return importer.file
          if (binding.kind !== 'module' || !this.#sharing.isImport(app, module, binding, one)) continue
          // `import allow from './allow'` and `export { allow }`: those who import it from here go on with it.
          const passed = this.#isEntry(importer.file) || !this.#isOf(importer, binding) ? [] : exportedBy(module, local)
          if (keepsUsing(one, module, importer.file, local, inPlace, passed.length > 0)) return importer.file
          const user = passed.map((each) => this.#userOf(importer.file, each, one, inPlace, moving, seen, member)).find((each) => each !== undefined)
          if (user !== undefined) return user
        }
      }
    }
    return undefined
  }

  /** The files that have the new form of a function beside the old one, each with how it knows that, once the new one takes the old name. */
  takenBack(one: SharedFunction, twin: string): (TakenBack & { file: string })[] {
    const found: (TakenBack & { file: string })[] = []
    const walk = (file: string, now: string, name: string) => {
      for (const importer of this.#importers.get(file) ?? []) {
        if (found.some((each) => each.file === importer.file && each.source === importer.specifier && each.twin === now)) continue
        const app = this.#sharing.appOf(importer.file, one.app)
        const { held } = one.helper
        if (held && importer.kind !== 'export' && importer.names.includes(now)) found.push({ file: importer.file, source: importer.specifier, twin, name: held.property, holder: now })
        else if (!held && importer.names.includes(now)) found.push({ file: importer.file, source: importer.specifier, twin: now, name })
        if (!held && /^(dynamic-import|import|require)$/.test(importer.kind) && importer.names.includes('*')) found.push({ file: importer.file, source: importer.specifier, twin: now, name, holder: '*' })
        if (importer.kind !== 'export') continue
        for (const holder of this.#heldAs(app, importer)) {
          for (const { file: user, specifier, names, kind } of this.#importers.get(importer.file) ?? []) if (kind === 'import' && names.includes(holder)) found.push({ file: user, source: specifier, twin: now, name, holder })
        }
        if (importer.names.includes('*')) walk(importer.file, now, name)
        else for (const exported of this.#exportedAs(app, importer, now)) walk(importer.file, exported, this.#exportedAs(app, importer, name)[0] ?? exported)
      }
    }
    const { held } = one.helper
    const own = held ? held.holder : declaredName(one.helper)
    if (held) for (const name of exportedNames(one)) walk(one.file, name, name)
    else walk(one.file, twin, exportedNames(one)[0] ?? 'default')
    for (const named of namedInObjects(one)) {
      const { name } = entryFor(one.helper.unit.module, named, twin)
      const before = named.member.split('.').slice(0, -1)
      const last = named.member.slice(named.member.lastIndexOf('.') + 1)
      for (const exported of named.exported) found.push(...this.#holdersOf(one, one.file, exported).map((each) => ({ ...each, twin: [...before, name].join('.'), name: last })))
    }
    return [...found, ...(own === undefined ? [] : [{ file: one.file, source: undefined, twin, ...(held ? { name: held.property, holder: own } : { name: own }) }])]
  }

  /** The files that import an object which a file exports by a name, through re-exports, and by which name of what. */
  #holdersOf(one: SharedFunction, file: string, exported: string): { file: string; source: string; holder: string }[] {
    return (this.#importers.get(file) ?? []).flatMap((importer) => {
      if (importer.kind === 'export') return this.#exportedAs(this.#sharing.appOf(importer.file, one.app), importer, exported).flatMap((each) => this.#holdersOf(one, importer.file, each))
      return importer.names.includes(exported) ? [{ file: importer.file, source: importer.specifier, holder: exported }] : []
    })
  }

  /** Whether a file (absolute) is a CommonJS module that is read as an ES module. */
  #isCommonJs(file: string): boolean {
    const known = this.#commonJs.get(file) ?? isCommonJs(file)
    this.#commonJs.set(file, known)
    return known
  }

  /** Whether a file (absolute) is one that Next loads by itself. */
  #isEntry(file: string): boolean {
    return this.#apps.some((app) => [app.pagesDir, app.appDir].some((folder) => file.startsWith(join(app.root, folder) + sep)))
  }

  /** Whether a file exports what it imports. */
  #passesOn(importer: Importer): boolean {
    const app = this.#apps[0]
    const module = app && this.#sharing.read(this.#sharing.appOf(importer.file, app), importer.file)
    return module !== undefined && Object.entries(module.program.scope.bindings).some(([local, { kind }]) => kind === 'module' && exportedBy(module, local).length > 0)
  }

  /** The names under which a file re-exports another as a whole: `export * as http from './http'`. */
  #heldAs(app: App, { file, start }: Importer): string[] {
    const module = this.#sharing.read(app, file)
    return (module?.program.node.body ?? []).flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration' || statement.source?.start !== start - 1) return []
      return statement.specifiers.flatMap((one) => (one.type === 'ExportNamespaceSpecifier' ? [one.exported.name] : []))
    })
  }

  /** Whether a file that imports a function as a type asks for what is not the same in both forms, nor can be made so. */
  #asksType(importer: Importer, one: SharedFunction, name: string): boolean {
    const module = this.#sharing.read(this.#sharing.appOf(importer.file, one.app), importer.file)
    const bindings = module?.typeQueries.flatMap((query) => module.program.scope.getOwnBinding(query.name) ?? []) ?? []
    const own = bindings.filter((binding) => importedAs(binding) === name && this.#isOf(importer, binding))
    return own.some((binding) => refuses(one) || (module !== undefined && asksForForm(one.helper, module, binding.identifier.name)))
  }

  /** Whether an import statement is the one by which a file names another. */
  #isOf({ specifier }: Importer, { path: { parent } }: Binding): boolean {
    return parent.type === 'ImportDeclaration' && parent.source.value === specifier
  }

  #exportedAs(app: App, importer: Importer, name: string): string[] {
    const module = this.#sharing.read(app, importer.file)
    return (module?.program.node.body ?? []).flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration' || statement.source?.value !== importer.specifier) return []
      return statement.specifiers.flatMap((one) => {
        if (one.type !== 'ExportSpecifier' || one.local.name !== name) return []
        return [one.exported.type === 'Identifier' ? one.exported.name : one.exported.value]
      })
    })
  }
}

/** Whether a file requires another one only at its top: read as an ES module it imports it. */
function isImport({ program, specifiers }: Module, { specifier }: Importer): boolean {
  const imports = new Set(program.node.body.flatMap((one) => (one.type === 'ImportDeclaration' ? [one.source] : [])))
  const named = specifiers.filter(({ value }) => value === specifier)
  return named.length > 0 && named.every((one) => imports.has(one))
}

/** The name of the export that a binding imports. */
const importedAs = ({ path: { node } }: Binding): string | undefined =>
  node.type === 'ImportDefaultSpecifier' ? 'default' : node.type === 'ImportSpecifier' ? (node.imported.type === 'Identifier' ? node.imported.name : node.imported.value) : undefined

/** Where objects that a function's file exports name it. */
export function namedInObjects({ helper }: Pick<SharedFunction, 'helper'>): NamedBy[] {
  const { held, wrapper, unit: { module } } = helper
  const name = wrapper?.exported ? undefined : held ? held.holder : declaredName(helper)
  return name === undefined ? [] : namesInObjects(module, module.program.scope.getOwnBinding(name), held?.property)
}

/** The names by which a function's file exports it, `default` last. */
export function exportedNames({ helper }: SharedFunction): string[] {
  const name = helper.held ? helper.held.holder : declaredName(helper)
  const handed = helper.wrapper?.exported?.references.flatMap((one) => (one.type === 'Identifier' ? exportedBy(helper.unit.module, one.name) : [])) ?? []
  const names = [...handed, ...(name === undefined ? [] : exportedBy(helper.unit.module, name))]
  return helper.statement.type === 'ExportDefaultDeclaration' && !names.includes('default') ? [...names, 'default'] : names
}

/** The names by which a file exports one of its own, `default` last. */
function exportedBy({ program: { node } }: Module, name: string): string[] {
  const isDefault = node.body.some((one) => one.type === 'ExportDefaultDeclaration' && one.declaration.type === 'Identifier' && one.declaration.name === name)
  return [...exportsOf(node).flatMap((one) => (one.local === name ? [one.exported] : [])), ...(isDefault ? ['default'] : [])]
}
