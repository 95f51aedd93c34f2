import { join, relative, sep } from 'node:path'
import { readModule } from '../transforms/handler/module.ts'
import { nameOf } from '../transforms/handler/statements.ts'
import { say, type Message } from '../transforms/messages.ts'
import { formsIn, type BothForms } from '../transforms/restore.ts'
import { readText } from './files.ts'
import { asModule, isCommonJs } from './module-text.ts'
import { importersOf, type Importer } from './module-graph.ts'
import type { Plan } from './plan.ts'
import type { App } from './project.ts'
import type { TaggedFile } from './tagged.ts'

/**
 * Old forms that nothing uses after a run and that stay all the same: somebody has changed them, or the new ones, since they were written.
 * @param tagged files in which an earlier run left functions in both forms
 * @param plan what this run changes
 * @returns a message for each, with its path relative to the app
 */
export function staleForms(apps: App[], tagged: ReadonlyMap<string, TaggedFile>, plan: Plan): { app: App; message: Message }[] {
  if (tagged.size === 0) return []
  const edited = new Map(plan.edits.map(({ path, after }) => [join(plan.root, path), after]))
  const moved = new Set(plan.moves.map(({ from }) => join(plan.root, from)))
  const open = [...tagged].flatMap(([file, { text }]) => formsIn(asModule(edited.get(file) ?? text, file), file).flatMap((one) => (one.isUsedHere ? [] : [{ ...one, file }])))
  const uses = new Uses(apps, open, edited, moved)
  return open.flatMap(({ file, name, line, exported }) => {
    const app = appOf(apps, file)
    if (!app || exported.some((each) => uses.isUsed(file, each, new Set()))) return []
    return [{ app, message: say('NR014', relative(app.root, file).split(sep).join('/'), { line, column: 1 }, { name: name ?? 'default' }) }]
  })
}

const appOf = (apps: App[], file: string): App | undefined => apps.filter((app) => file.startsWith(app.root + sep)).toSorted((a, b) => b.root.length - a.root.length)[0] ?? apps[0]

/** Who imports old forms, through files that re-export them. */
class Uses {
  readonly #apps: App[]
  readonly #edited: ReadonlyMap<string, string>
  readonly #importers = new Map<string, Importer[]>()

  constructor(apps: App[], forms: (BothForms & { file: string })[], edited: ReadonlyMap<string, string>, moved: ReadonlySet<string>) {
    this.#apps = apps
    this.#edited = edited
    for (let open = new Set(forms.map(({ file }) => file)); open.size > 0; ) {
      for (const file of open) this.#importers.set(file, [])
      const found = importersOf(apps, open, edited).filter((one) => one.file !== one.target && !moved.has(one.file))
      for (const one of found) this.#importers.get(one.target)?.push(one)
      open = new Set(found.flatMap(({ kind, file }) => (kind === 'export' && !this.#isEntry(file) && !this.#importers.has(file) ? [file] : [])))
    }
  }

  /** Whether a name that a file exports is imported, or loaded by Next itself. */
  isUsed(file: string, name: string, seen: Set<string>): boolean {
    if (seen.has(`${file} ${name}`)) return false
    seen.add(`${file} ${name}`)
    return (this.#importers.get(file) ?? []).some((one) => {
      if (one.typeOnly || one.kind === 'mock' || one.kind === 'url' || one.kind === 'import-type' || (!one.names.includes(name) && !one.names.includes('*') && !(one.names.includes('default') && isCommonJs(file)))) return false
      if (one.kind !== 'export' || this.#isEntry(one.file)) return true
      const names = one.names.includes('*') ? [name] : exportedAs(this.#edited.get(one.file) ?? readText(one.file), one, name)
      return names.some((each) => this.isUsed(one.file, each, seen))
    })
  }

  #isEntry(file: string): boolean {
    return this.#apps.some((app) => [app.pagesDir, app.appDir].some((folder) => file.startsWith(join(app.root, folder) + sep)))
  }
}

/** The names by which a list of re-exports gives a name on. */
function exportedAs(text: string, { file, specifier }: Importer, name: string): string[] {
  return readModule(text, file).program.node.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source?.value !== specifier) return []
    return statement.specifiers.flatMap((one) => (one.type === 'ExportSpecifier' && one.local.name === name ? [nameOf(one)] : []))
  })
}
