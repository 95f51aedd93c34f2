import type { Binding } from '@babel/traverse'
import { awaitedKey, unfollowed, type AwaitedImport } from '../transforms/handler/awaited-imports.ts'
import { isMember, membersFrom } from '../transforms/handler/callees.ts'
import { isOfInstance } from '../transforms/handler/members.ts'
import type { Module } from '../transforms/handler/module.ts'
import { nameOf } from '../transforms/handler/statements.ts'
import { entryFor } from '../transforms/twin-entries.ts'
import { bindingsOf, freeName, hasRoom, spaceBefore, twinName, type TwinImport } from '../transforms/twins.ts'
import type { NewForms } from '../transforms/write-helpers.ts'
import type { App } from './project.ts'
import { awaitedIn, type Mover } from './movers.ts'
import { namedInObjects, type SharedFunction, type Sharing } from './shared.ts'
import type { Earlier } from './tagged.ts'

/** A file as an app has read it. */
export interface FileOfApp {
  app: App
  /** Absolute. */
  file: string
  module: Module
}

/** An import of a function that stands in both forms, and what it is called in its file. */
type Import = TwinImport & { old: string; of?: SharedFunction }

/** Which form the shared functions take: the new one in place, or beside the old one. */
export class Forms {
  readonly #sharing: Sharing
  readonly #inPlace: SharedFunction[]
  readonly #twins = new Map<SharedFunction, string>()
  /** By their paths. */
  readonly #files = new Map<string, FileOfApp>()
  readonly #imports = new Map<string, Import[]>()
  /** Names that files which re-export the old form are to re-export too, each once. */
  readonly #reexports = new Map<string, { file: string; at: number; text: string; isEntry?: true }>()
  /** The files that keep the old form of functions, those that cannot stand in both, and by file the ones that its imports cannot take. */
  readonly #kept: ReadonlyMap<SharedFunction, string>
  readonly #stuck = new Set<SharedFunction>()
  readonly #unreachable = new Map<string, SharedFunction>()
  readonly #earlier: Earlier

  /**
   * @param kept functions that keep the old form too, with a file that uses it
   * @param earlier what is in both forms already
   * @param needed functions that are needed in their new form
   * @param moving routes that need it
   */
  constructor(sharing: Sharing, kept: ReadonlyMap<SharedFunction, string>, earlier: Earlier, needed: SharedFunction[], moving: (FileOfApp & Mover)[]) {
    this.#sharing = sharing
    this.#kept = kept
    this.#earlier = earlier
    this.#inPlace = needed.filter((one) => !kept.has(one))
    for (const one of kept.keys()) {
      const name = earlier.functions.get(one)
      if (name !== undefined) this.#twins.set(one, name)
      else if (hasRoom(one.helper)) this.#twins.set(one, twinName(one.helper))
      else this.#stuck.add(one)
    }
    for (const [one, name] of this.#twins) this.#enterInObjects(one, name)
    for (const { app, file, helper } of needed) this.#files.set(file, { app, file, module: helper.unit.module })
    if (this.#twins.size > 0) {
      const files = [...this.#files.values()]
      for (const one of files) this.#imports.set(one.file, [...this.#readImports(one), ...this.#readAwaited(one, awaitedIn(needed, one.file))])
      for (const one of moving) {
        this.#imports.set(one.file, [...this.#readImports(one, one.needs), ...this.#readExports(one), ...this.#readAwaited(one, one.awaited, true)])
        this.#checkPromised(one)
      }
    }
  }

  /** Whether all functions of a file that are needed take the new form in place. */
  isWhole(file: string): boolean {
    return ![...this.#twins.keys(), ...this.#stuck].some((one) => one.file === file)
  }

  /** New forms that stood beside the old ones and take their names, with those. */
  takenBack(): [SharedFunction, string][] {
    return this.#inPlace.flatMap((one) => {
      const name = this.#earlier.functions.get(one)
      return name === undefined ? [] : [[one, name] as [SharedFunction, string]]
    })
  }

  /** Functions that take the new form where they stand. */
  inPlace(): readonly SharedFunction[] {
    return this.#inPlace
  }

  /** Functions that stand in both forms. */
  twins(): SharedFunction[] {
    return [...this.#twins.keys()]
  }

  statusOf(one: SharedFunction): 'migrated' | 'both forms' | 'left' {
    return this.#twins.has(one) ? 'both forms' : this.#inPlace.includes(one) ? 'migrated' : 'left'
  }

  /** Whether what stands in both forms in a file, and nothing else, stood so before. */
  isUnchanged(file: string): boolean {
    const isOf = (one: SharedFunction) => one.file === file
    const twins = [...this.#twins.keys()].filter(isOf)
    return !this.#inPlace.some(isOf) && twins.every((one) => this.#earlier.functions.has(one)) && ![...this.#reexports.values()].some((one) => one.file === file && !one.isEntry)
  }

  /** The files whose text changes. */
  files(): FileOfApp[] {
    return [...this.#files.values()].filter(({ file }) => !this.#earlier.changed.has(file))
  }

  /** What becomes of a file's functions. */
  of(file: string): NewForms {
    return {
      inPlace: this.#inPlace.flatMap((one) => (one.file === file ? [one.helper] : [])),
      twins: new Map([...this.#twins].flatMap(([one, name]) => (one.file === file ? [[one.helper, name] as const] : []))),
      imported: new Map(this.importsOf(file).map((one) => [one.old, one])),
      reexports: [...this.#reexports.values()].filter((one) => one.file === file),
    }
  }

  /** The imports of a file that stand for functions in both forms. */
  importsOf(file: string): Import[] {
    return this.#imports.get(file) ?? []
  }

  /** What of the functions that a route needs cannot be had in the new form, and the file that keeps using the old one. */
  refusalOf(file: string, needed: SharedFunction[]): { one: SharedFunction; user: string; isChanged: boolean } | undefined {
    const changed = needed.find((each) => this.#earlier.changed.has(each.file))
    if (changed) return { one: changed, user: changed.file, isChanged: true }
    const one = needed.find((each) => this.#stuck.has(each)) ?? [file, ...needed.map((each) => each.file)].map((each) => this.#unreachable.get(each)).find((each) => each !== undefined)
    return one && { one, user: this.#kept.get(one) ?? one.file, isChanged: false }
  }

  /** A module that is imported while the code runs gives its default export, which is the old form. */
  #checkPromised({ app, file, module }: FileOfApp): void {
    if (!module.source.includes('import(')) return
    module.program.traverse({
      Import: ({ parent }) => {
        const [argument] = parent.type === 'CallExpression' ? parent.arguments : []
        const [one] = argument?.type === 'StringLiteral' ? ([...this.#twins].find(([each]) => this.#sharing.isExport(app, module, argument.value, 'default', each)) ?? []) : []
        if (one) this.#unreachable.set(file, one)
      },
    })
  }

  #readImports({ app, file, module }: FileOfApp, needs?: ReadonlySet<SharedFunction>): Import[] {
    return [...this.#readLocals({ app, file, module }, needs), ...this.#readNames({ app, file, module }, needs)]
  }

  /** Methods in both forms of what names of functions hold: `const limiter = Limiter.getInstance()`. */
  #readLocals({ app, file, module }: FileOfApp, needs: ReadonlySet<SharedFunction> | undefined): Import[] {
    const methods = new Set([...this.#twins.keys()].flatMap(({ helper: { held } }) => (held && isOfInstance(held) ? [held.property] : [])))
    const found = new Map<string, Import>()
    for (const [, holder = '', imported = ''] of module.source.matchAll(/([A-Za-z_$][\w$]*)\s*\.\s*([A-Za-z_$][\w$]*)/g)) {
      const old = `${holder}.${imported}`
      if (!methods.has(imported) || found.has(old)) continue
      const bindings = bindingsOf(module, holder).filter(({ referencePaths }) => referencePaths.some(({ node, parent }) => isMember(parent) && parent.object === node && parent.property.name === imported))
      if (bindings.every(({ scope }) => scope === module.program.scope)) continue
      const twins = bindings.map((binding) => [...this.#twins].find(([each]) => needs?.has(each) !== false && isOfInstance(each.helper.held) && this.#sharing.isMember(app, module, binding, imported, each)))
      const [one, twin] = twins.find((each) => each !== undefined) ?? []
      if (!one || twin === undefined) continue
      // One that means something else elsewhere would be renamed there, too.
      if (twins.some((each) => each?.[1] !== twin)) this.#unreachable.set(file, one)
      else found.set(old, { old, source: '', imported, twin, holder, isLocal: true })
    }
    return [...found.values()]
  }

  #readNames({ app, file, module }: FileOfApp, needs?: ReadonlySet<SharedFunction>): Import[] {
    return Object.entries(module.program.scope.bindings).flatMap(([old, binding]) => {
      const { node, parent } = binding.path
      if (binding.referencePaths.length === 0) return []
      const held = this.#readHeld({ app, file, module }, old, binding, parent.type === 'ImportDeclaration' ? parent.source.value : '', needs)
      if (binding.kind !== 'module' || parent.type !== 'ImportDeclaration') return held
      if (held.length > 0 || node.type === 'ImportNamespaceSpecifier') return held
      const [one, name] = [...this.#twins].find(([each]) => needs?.has(each) !== false && this.#sharing.isImport(app, module, binding, each)) ?? []
      if (!one || name === undefined) return []
      const imported = node.type === 'ImportSpecifier' ? (node.imported.type === 'Identifier' ? node.imported.name : node.imported.value) : 'default'
      const twin = this.#twinAt(app, module, parent.source.value, imported, one, name, new Set())
      if (twin !== undefined) return [{ old, source: parent.source.value, imported, twin, of: one }]
      this.#unreachable.set(file, one)
      return []
    })
  }

  /** Functions in both forms that a module calls as properties of an import: `http.ok(res)`. */
  #readHeld({ app, file, module }: FileOfApp, holder: string, binding: Binding, source: string, needs: ReadonlySet<SharedFunction> | undefined): Import[] {
    const names = new Set(binding.referencePaths.flatMap(membersFrom).map(({ member }) => member))
    return [...names].flatMap((imported) => {
      const [one, name] = [...this.#twins].find(([each]) => needs?.has(each) !== false && this.#sharing.isMember(app, module, binding, imported, each)) ?? []
      if (!one || name === undefined) return []
      const held = this.#sharing.namespace(app, module, binding)
      const twin = one.helper.held ? (nameInObject(one, name, imported) ?? name) : held && !imported.includes('.') ? this.#twinIn(app, held, imported, one, name, new Set()) : nameInObject(one, name, imported)
      if (twin !== undefined) return [{ old: `${holder}.${imported}`, source, imported, twin, holder }]
      this.#unreachable.set(file, one)
      return []
    })
  }

  /** The new form stands where the old one does: in the objects too that name it. */
  #enterInObjects({ app, file, helper }: SharedFunction, twin: string): void {
    for (const named of namedInObjects({ helper })) {
      const { module } = helper.unit
      this.#files.set(file, this.#files.get(file) ?? { app, file, module })
      this.#reexports.set(`${file} ${named.property.node.start}`, { file, at: named.property.node.end as number, text: entryFor(module, named, twin).text, isEntry: true })
    }
  }

  /** What is taken of an `import()` there. @param isRoute where all that is taken by that name has to be called in its new form */
  #readAwaited({ app, file, module }: FileOfApp, awaited: readonly AwaitedImport[], isRoute = false): Import[] {
    const named = new Map(awaited.map((one) => [awaitedKey(one), one]))
    return [...named].flatMap(([old, { from, name: imported }]) => {
      const [one, name] = [...this.#twins].find(([each]) => this.#sharing.isExport(app, module, from, imported, each)) ?? []
      if (!one || name === undefined) return []
      const twin = isRoute && unfollowed(module, from, imported, awaited) === 'taken' ? undefined : this.#twinAt(app, module, from, imported, one, name, new Set())
      if (twin !== undefined) return [{ old, source: from, imported, twin, isAwaited: true }]
      this.#unreachable.set(file, one)
      return []
    })
  }

  /** What a route exports of another file, it imports as a route handler. */
  #readExports({ app, file, module }: FileOfApp): Import[] {
    return module.program.node.body.flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return []
      const source = statement.source.value
      return statement.specifiers.flatMap((specifier) => {
        const imported = specifier.type === 'ExportSpecifier' ? specifier.local.name : ''
        const [one, name] = [...this.#twins].find(([each]) => this.#sharing.isExport(app, module, source, imported, each)) ?? []
        if (!one || name === undefined) return []
        const twin = this.#twinAt(app, module, source, imported, one, name, new Set())
        if (twin !== undefined) return [{ old: '', source, imported, twin }]
        this.#unreachable.set(file, one)
        return []
      })
    })
  }

  /** The name under which a file gives the new form, where it gives the old one by a name of its own; undefined where it cannot. */
  #twinAt(app: App, from: Module, specifier: string, exported: string, one: SharedFunction, name: string, seen: Set<Module>): string | undefined {
    const found = this.#sharing.at(app, from, specifier)
    return found && this.#twinIn(app, found, exported, one, name, seen)
  }

  #twinIn(app: App, { file, module }: { file: string; module: Module }, exported: string, one: SharedFunction, name: string, seen: Set<Module>): string | undefined {
    if (file === one.file) return name
    if (seen.has(module)) return undefined
    seen.add(module)
    for (const statement of module.program.node.body) {
      if (statement.type === 'ExportAllDeclaration') {
        const twin = this.#twinAt(app, module, statement.source.value, exported, one, name, seen)
        if (twin !== undefined) return twin
      }
      if (statement.type !== 'ExportNamedDeclaration' || !statement.source) continue
      const own = statement.specifiers.find((each) => each.type === 'ExportSpecifier' && nameOf(each) === exported)
      if (own?.type !== 'ExportSpecifier') continue
      const twin = this.#twinAt(app, module, statement.source.value, own.local.name, one, name, seen)
      if (twin === undefined) return undefined
      const there = statement.specifiers.find((each) => each.type === 'ExportSpecifier' && each.local.name === twin)
      if (there) return nameOf(there)
      const as = exported === own.local.name || exported === 'default' ? twin : freeName(`${exported}Route`, (taken) => module.names.has(taken))
      this.#files.set(file, { app, file, module })
      this.#reexports.set(`${file} ${own.start}`, { file, at: own.end as number, text: `,${spaceBefore(module.source, own)}${as === twin ? twin : `${twin} as ${as}`}` })
      return as
    }
    return undefined
  }
}

/** What an object that names the old form calls the new one. */
function nameInObject(one: SharedFunction, twin: string, member: string): string | undefined {
  const own = namedInObjects(one).find((each) => each.member === member)
  return own && entryFor(one.helper.unit.module, own, twin).name
}
