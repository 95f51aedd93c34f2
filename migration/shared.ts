import { join, relative, sep } from 'node:path'
import type { NodePath } from '@babel/traverse'
import type { Module } from '../transforms/handler/module.ts'
import { exportsOf } from '../transforms/handler/statements.ts'
import { isReexport } from '../transforms/handler/route-file.ts'
import { SharedHelpers, type SharedHelper } from '../transforms/shared-helpers.ts'
import { NoText, readText } from './files.ts'
import { importersOf, resolveModule, type Importer } from './module-graph.ts'
import type { App } from './project.ts'
import { recipePackages } from './packages.ts'
import { SOURCE_FILE } from './source-files.ts'

/**
 * The functions of an app that routes share, found through its imports.
 * @param isRoute whether a file (absolute) is an API Route: what one exports goes with it
 */
export function sharedHelpersOf(app: App, segments: string[], isRoute: (file: string) => boolean): SharedHelpers {
  const texts = new Map<string, string | undefined>()
  const target = { next: app.next.version, cacheComponents: app.cacheComponents }
  const options = { segments: segments.map((name) => ({ name, kind: 'one' as const })), target, packages: recipePackages(app) }
  return new SharedHelpers(options, (fromFile, specifier) => {
    const file = resolveModule(app, join(app.root, fromFile), specifier)
    if (file === undefined || !SOURCE_FILE.test(file) || file.endsWith('.d.ts') || isRoute(file)) return undefined
    if (!texts.has(file)) texts.set(file, textOf(file))
    const source = texts.get(file)
    return source === undefined ? undefined : { file: slashes(relative(app.root, file)), source }
  })
}

function textOf(file: string): string | undefined {
  try {
    return readText(file)
  } catch (error) {
    if (error instanceof NoText) return undefined
    throw error
  }
}

/** Who uses the functions of the shared files, in the whole repository. */
export class HelperUsers {
  readonly #app: App
  readonly #shared: SharedHelpers
  /** By the file (absolute) that is imported. */
  readonly #importers = new Map<string, Importer[]>()

  /** @param helpers the functions that may be converted */
  constructor(app: App, apps: App[], shared: SharedHelpers, helpers: SharedHelper[]) {
    this.#app = app
    this.#shared = shared
    let open = new Set(helpers.map((helper) => join(app.root, helper.unit.module.file)))
    while (open.size > 0) {
      for (const file of open) this.#importers.set(file, [])
      const barrels = new Set<string>()
      for (const importer of importersOf(apps, open)) {
        this.#importers.get(importer.target)?.push(importer)
        if (importer.kind === 'export' && !this.#importers.has(importer.file)) barrels.add(importer.file)
      }
      open = barrels
    }
  }

  /**
   * Of the functions that moving routes need, those whose every use takes the new form: the others have a use that keeps the old one.
   * @param moving files (absolute) of the routes that move
   * @returns for each that cannot, the file (relative to the app's root) that keeps using it
   */
  keptBy(needed: SharedHelper[], moving: ReadonlySet<string>): Map<SharedHelper, string> {
    const kept = new Map<SharedHelper, string>()
    for (let before = -1; before !== kept.size; ) {
      before = kept.size
      const inPlace = needed.filter((helper) => !kept.has(helper))
      for (const helper of inPlace) {
        const user = this.#oldUser(helper, inPlace, moving)
        if (user !== undefined) kept.set(helper, user)
      }
    }
    return kept
  }

  #oldUser(helper: SharedHelper, inPlace: SharedHelper[], moving: ReadonlySet<string>): string | undefined {
    const { module } = helper.unit
    const name = declaredName(helper)
    if (name !== undefined && this.#keepsUsing(module, name, helper, inPlace)) return module.file
    const exported = name !== undefined ? exportsOf(module.program.node).flatMap((one) => (one.local === name ? [one.exported] : [])) : ['default']
    const seen = new Set<string>()
    return exported.map((one) => this.#userOf(join(this.#app.root, module.file), one, helper, inPlace, moving, seen)).find((user) => user !== undefined)
  }

  /** A file that imports a name, through re-exports, and goes on using what it means in its old form. */
  #userOf(file: string, name: string, helper: SharedHelper, inPlace: SharedHelper[], moving: ReadonlySet<string>, seen: Set<string>): string | undefined {
    if (seen.has(`${file} ${name}`)) return undefined
    seen.add(`${file} ${name}`)
    for (const importer of this.#importers.get(file) ?? []) {
      const { kind, names, typeOnly } = importer
      if (importer.file === file || typeOnly || kind === 'mock' || kind === 'mention' || kind === 'url' || kind === 'import-type') continue
      if (!names.includes(name) && !names.includes('*')) continue
      const from = slashes(relative(this.#app.root, importer.file))
      if (kind === 'export') {
        const next = names.includes('*') ? [name] : this.#exportedAs(importer, name)
        const user = next.map((one) => this.#userOf(importer.file, one, helper, inPlace, moving, seen)).find((one) => one !== undefined)
        if (user !== undefined) return user
      } else if (!moving.has(importer.file)) {
        const module = this.#shared.modules.read(from)
        if (!module || kind !== 'import' || names.includes('*')) return from
        for (const [local, binding] of Object.entries(module.program.scope.bindings)) {
          if (binding.kind === 'module' && this.#shared.modules.imported(module, binding)?.path.node === helper.declared.node && this.#keepsUsing(module, local, helper, inPlace)) return from
        }
      }
    }
    return undefined
  }

  #exportedAs(importer: Importer, name: string): string[] {
    const module = this.#shared.modules.read(slashes(relative(this.#app.root, importer.file)), () => textOf(importer.file))
    return (module?.program.node.body ?? []).flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration' || statement.source?.value !== importer.specifier) return []
      return statement.specifiers.flatMap((one) => {
        if (one.type !== 'ExportSpecifier' || one.local.name !== name) return []
        return [one.exported.type === 'Identifier' ? one.exported.name : one.exported.value]
      })
    })
  }

  /** Whether a module uses a function by a name where the new form does not reach. */
  #keepsUsing(module: Module, name: string, helper: SharedHelper, inPlace: SharedHelper[]): boolean {
    const users = inPlace.filter((one) => one.unit.module === module)
    return module.program.scope.getOwnBinding(name)?.referencePaths.some((reference) => !isReexport(reference) && !isDefaultExport(reference) && !users.some((user) => follows(user, reference, helper))) === true
  }
}

/** Whether a reference is the callee of a call that a function hands its own request or response to. */
function follows(user: SharedHelper, reference: NodePath, helper: SharedHelper): boolean {
  return user.converts.has(reference.node) && user.calls.includes(helper)
}

const isDefaultExport = (reference: NodePath): boolean => reference.isExportDefaultDeclaration() || reference.parentPath?.isExportDefaultDeclaration() === true

/** The name that a function has in its file; undefined for `export default (req, res) => …`. */
function declaredName({ declared }: SharedHelper): string | undefined {
  const { node } = declared
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return node.id?.name
  return declared.parent.type === 'VariableDeclarator' && declared.parent.id.type === 'Identifier' ? declared.parent.id.name : undefined
}

const slashes = (path: string): string => path.split(sep).join('/')
