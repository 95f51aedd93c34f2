import type { ExportNamedDeclaration, ImportDeclaration, Node, Statement } from '@babel/types'
import { editsOf, type Edits } from './edits.ts'
import { placeOf, type Module } from './handler/module.ts'
import { exportedAs, exportsOf, factsOf, holds, nameOf, rangeOf, type Facts } from './handler/statements.ts'
import type { RouteFile } from './handler/route-file.ts'
import { say, type Message } from './messages.ts'
import type { RouteAnalysis } from './route.ts'

/**
 * What of a route's file moves to a module beside the route handler, which may export nothing but its methods and its config: the values that
 * other files import, with everything that they need. Exports that nobody imports stay and lose the `export`.
 */
export interface Split {
  /** Names that the module exports; empty where nothing moves. */
  names: string[]
  /** Statements that move, in their order. */
  statements: Statement[]
  /** Value exports that stay, as names of this file only. */
  kept: Statement[]
  /** What the route handler itself takes from the module, by local name. */
  used: Map<string, { exported: string; type: boolean }>
  /** True where loading the module does something, so that the route handler loads it whether or not it uses a name. */
  acts: boolean
}

/** Why values cannot move: the end of a sentence, and the place. */
interface Refusal {
  name: string
  node: Node
  reason: string
}

/**
 * Decides what of a route's value exports moves.
 * @param importers for each file that imports from the route the names that it takes, `default` left out: all names of one file come from one place
 * @returns undefined where the route exports no value, or stays anyway; a message where it has to stay because of them
 */
export function planSplit({ ready, options }: RouteAnalysis, importers: string[][]): Split | Message | undefined {
  if (!ready || ready.file.values.length === 0) return undefined
  const { module, file, helpers } = ready
  // Functions that are rewritten with the handler cannot be other files' too.
  const converted = helpers.map((helper) => helper.unit.node)
  const plan = (groups: string[][]) => new Splitter(module, file, converted).plan(groups)
  // What nothing uses would be dead code in the route handler: it moves, too, where it can.
  let split = plan([...importers, ...unusedValues(module, file).map((name) => [name])])
  if ('reason' in split) split = plan(importers)
  return 'reason' in split ? say('NR132', options.file, placeOf(split.node), { name: split.name, reason: split.reason }) : split
}

function unusedValues(module: Module, file: RouteFile): string[] {
  const facts = factsOf(module)
  return exportsOf(module.program.node).flatMap(({ exported, local }) => {
    if ((local !== undefined && local === file.handler.name) || !file.values.some((value) => value.name === exported)) return []
    return local !== undefined && facts.some((one) => !one.declares.includes(local) && one.uses.has(local) && !isExportList(one.statement)) ? [] : [exported]
  })
}

class Splitter {
  readonly #module: Module
  readonly #file: RouteFile
  readonly #converted: Node[]
  readonly #facts: Facts[]
  readonly #fixed: Set<Statement>
  readonly #moved = new Set<Facts>()

  constructor(module: Module, file: RouteFile, converted: Node[]) {
    this.#module = module
    this.#file = file
    this.#converted = converted
    this.#fixed = new Set([file.handler.statement, file.handler.exported, file.config.statement, file.config.runtimeStatement].filter((one) => one !== undefined))
    this.#facts = factsOf(module)
  }

  plan(importers: string[][]): Split | Refusal {
    const values = new Set(this.#file.values.map((value) => value.name))
    const wanted = new Set(importers.filter((names) => names.some((name) => values.has(name))).flat())
    for (;;) {
      const refusal = this.#take(wanted)
      if (refusal) return refusal
      const names = this.#names(wanted)
      const more = importers.filter((group) => group.some((name) => names.includes(name)) && group.some((name) => !wanted.has(name)))
      if (more.length === 0) return this.#result(names)
      for (const name of more.flat()) wanted.add(name)
    }
  }

  /** Moves what is wanted and all that it needs. */
  #take(wanted: Set<string>): Refusal | undefined {
    for (const name of wanted) {
      const found = exportedAs(this.#module.program.node, name)
      if (!found) continue
      if (found.local !== undefined && found.local === this.#file.handler.name) return { name, node: found.statement, reason: 'it is the handler itself' }
      const holders = found.local === undefined ? this.#facts.filter((one) => one.statement === found.statement) : this.#declaring(found.local)
      if (holders.length === 0) return { name, node: found.statement, reason: `\`${found.local}\` is imported itself` }
      for (const one of holders) this.#moved.add(one)
    }
    for (let before = -1; before !== this.#moved.size; ) {
      before = this.#moved.size
      for (const one of this.#moved) for (const used of one.uses) for (const needed of this.#declaring(used)) this.#moved.add(needed)
      // What a file does when it is loaded goes with code that may count on it, and everything before it that may matter to it, too.
      if ([...this.#moved].some((one) => !isData(one))) for (const one of this.#facts) if (one.effect && !this.#fixed.has(one.statement)) this.#moved.add(one)
      const last = Math.max(...[...this.#moved].filter((one) => !one.inert).map((one) => this.#facts.indexOf(one)))
      for (const one of this.#facts.slice(0, Math.max(0, last))) if (!one.inert && !this.#fixed.has(one.statement)) this.#moved.add(one)
    }
    return this.#obstacle([...wanted].find((name) => this.#file.values.some((value) => value.name === name)) ?? '')
  }

  #obstacle(name: string): Refusal | undefined {
    for (const one of this.#moved) {
      const { statement } = one
      if (this.#fixed.has(statement)) return { name, node: statement, reason: 'it needs the handler' }
      const function_ = this.#converted.find((node) => (node.start as number) >= (statement.start as number) && (node.end as number) <= (statement.end as number))
      if (function_) return { name, node: statement, reason: 'it takes the request or response of this route, and other files use it too' }
      if (!isMovable(statement)) return { name, node: statement, reason: 'it needs a statement that cannot move with it' }
    }
    const declared = new Set([...this.#moved].flatMap((one) => one.declares))
    for (const one of this.#facts) {
      if (this.#moved.has(one)) continue
      const assigned = [...one.assigns].find((each) => declared.has(each))
      if (assigned !== undefined) return { name, node: one.statement, reason: `it needs \`${assigned}\`, which is set here` }
    }
    return undefined
  }

  #declaring(name: string): Facts[] {
    return this.#facts.filter((one) => one.declares.includes(name))
  }

  /** Exported names of what moves, those of the route's own exports only. */
  #names(wanted: Set<string>): string[] {
    const declared = new Set([...this.#moved].flatMap((one) => one.declares))
    const names = exportsOf(this.#module.program.node).flatMap(({ exported, local, statement }) => {
      const moves = local === undefined ? [...this.#moved].some((one) => one.statement === statement) : declared.has(local)
      return moves ? [exported] : []
    })
    return [...new Set([...names.filter((name) => name !== 'default'), ...[...wanted].filter((name) => names.includes(name))])]
  }

  #result(names: string[]): Split {
    const moved = this.#facts.filter((one) => this.#moved.has(one))
    const declared = new Set(moved.flatMap((one) => one.declares))
    const exported = new Map<string, string>()
    for (const { exported: name, local } of exportsOf(this.#module.program.node)) if (local !== undefined && names.includes(name) && exported.get(local) !== local) exported.set(local, name)
    const types = new Set(moved.filter((one) => isTypeStatement(one.statement)).flatMap((one) => one.declares))
    const used: Split['used'] = new Map()
    for (const one of this.#facts) {
      if (this.#moved.has(one) || isExportList(one.statement)) continue
      for (const name of one.uses) if (declared.has(name)) used.set(name, { exported: exported.get(name) ?? name, type: types.has(name) })
    }
    const kept = this.#file.values.map((value) => value.node as Statement).filter((statement) => !moved.some((one) => one.statement === statement))
    return { names, statements: moved.map((one) => one.statement), kept: [...new Set(kept)], used, acts: moved.some((one) => one.effect) }
  }
}

/** The text of the module that values move to. @param rebase what a specifier of the route's file is called there @param move has imports name what they do in the route handler */
export function writeSibling(split: Split, module: Module, rebase: (specifier: string) => string, move: (edits: Edits) => void = () => {}): string {
  const { source, style } = module
  const { newline, semicolon, quote } = style
  const edits = editsOf(module)
  move(edits)
  for (const literal of module.specifiers) if (rebase(literal.value) !== literal.value) edits.replace((literal.start as number) + 1, (literal.end as number) - 1, rebase(literal.value))
  const facts = factsOf(module).filter((one) => split.statements.includes(one.statement))
  const program = module.program.node

  const shown = new Set([...split.names, ...[...split.used.values()].map((one) => one.exported)])
  const lists: string[] = []
  const exported = exportsOf(program).filter((one) => one.local !== undefined && shown.has(one.exported))
  for (const one of facts) {
    const isExport = one.statement.type === 'ExportNamedDeclaration'
    const locals = one.declares.filter((name) => exported.some((each) => each.local === name && each.exported === name) || (split.used.has(name) && split.used.get(name)?.exported === name))
    if (!isExport && locals.length > 0 && !/^declare\b/.test(source.slice(one.statement.start as number))) edits.insert(one.statement.start as number, 'export ', { first: true })
    for (const each of exported) if (one.declares.includes(each.local!) && each.exported !== each.local) lists.push(`${each.local} as ${each.exported}`)
  }

  const needed = new Set(facts.flatMap((one) => [...one.uses]))
  const imports = program.body.filter((statement) => statement.type === 'ImportDeclaration').flatMap((statement) => {
    const kept = statement.specifiers.filter((specifier) => needed.has(specifier.local.name))
    if (kept.length === 0 && statement.specifiers.length > 0) return []
    const directives = (statement.leadingComments ?? []).filter((comment) => /@ts-|eslint-disable-next-line/.test(comment.value)).map((comment) => source.slice(comment.start as number, comment.end as number) + newline)
    return [directives.join('') + importText(statement, kept, edits, quote, semicolon)]
  })
  let text = imports.join(newline)
  let last: Statement | undefined
  for (const { statement } of facts) {
    const { start, end } = rangeOf(module, statement)
    const near = last && /^[\t ]*\r?\n?[\t ]*$/.test(source.slice(rangeOf(module, last).end, start))
    text += (text === '' ? '' : near ? newline : newline.repeat(2)) + edits.render(start, end)
    last = statement
  }
  if (lists.length > 0) text += `${newline.repeat(2)}export { ${lists.join(', ')} }${semicolon}`
  return text + newline
}

/** Takes what moves, and the `export` of what stays, out of the route's file. */
export function removeMoved(split: Split, module: Module, file: RouteFile, edits: Edits): void {
  const { source } = module
  let removed = 0
  let isHead = true
  for (const statement of split.statements) {
    const { start, end } = rangeOf(module, statement)
    const before = source.slice(0, start).trimEnd().length
    // With the blank lines above it; what stands first, with those below.
    isHead = statement === module.program.node.body[0] || (isHead && before <= removed)
    const until = isHead ? end + (/^\s*/.exec(source.slice(end))?.[0].length ?? 0) : end
    edits.remove(Math.max(isHead ? start : before, removed), until)
    removed = until
  }
  for (const statement of split.kept) {
    if (statement === file.handler.statement || statement.type !== 'ExportNamedDeclaration') continue
    const { declaration } = statement
    if (declaration) edits.remove(statement.start as number, declaration.start as number)
  }
  for (const statement of module.program.node.body) {
    if (!isExportList(statement) || statement === file.handler.exported || split.statements.includes(statement)) continue
    const staying = statement.specifiers.filter((one) => !file.values.some((value) => value.node === statement && value.name === nameOf(one)) && !split.names.includes(nameOf(one)))
    if (staying.length === statement.specifiers.length) continue
    if (staying.length === 0) {
      const { start, end } = rangeOf(module, statement)
      edits.remove(source.slice(0, start).trimEnd().length, end)
    } else edits.replace(statement.specifiers[0]!.start as number, statement.specifiers.at(-1)!.end as number, staying.map((one) => source.slice(one.start as number, one.end as number)).join(', '), { drops: true })
  }
}

/** Without types that the new handler has no use for: its parameters get theirs from what it is given to. @param text of the route handler, behind its imports */
export function withoutUnusedTypes(split: Split, text: string): Split {
  return { ...split, used: new Map([...split.used].filter(([local, { type }]) => !type || new RegExp(`(?<![\\w$])${local.replaceAll('$', '\\$')}(?![\\w$])`).test(text))) }
}

/** The import of the module in the route handler; undefined where it needs none. */
export function siblingImport(split: Split, module: Module, specifier: string): string | undefined {
  const { quote, semicolon } = module.style
  const from = `${quote}${specifier}${quote}${semicolon}`
  const used = [...split.used].toSorted(([a, one], [b, other]) => Number(one.type) - Number(other.type) || (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  if (used.length === 0) return split.acts ? `import ${from}` : undefined
  const onlyTypes = used.every(([, one]) => one.type) && !split.acts
  const names = used.map(([local, { exported, type }]) => (type && !onlyTypes ? 'type ' : '') + (exported === local ? local : `${exported} as ${local}`))
  return `import ${onlyTypes ? 'type ' : ''}{ ${names.join(', ')} } from ${from}`
}

function importText(statement: ImportDeclaration, kept: ImportDeclaration['specifiers'], edits: Edits, quote: string, semicolon: string): string {
  if (kept.length === statement.specifiers.length || (statement.attributes?.length ?? 0) > 0) return edits.render(statement.start as number, statement.end as number)
  const text = (node: Node) => edits.render(node.start as number, node.end as number)
  const named = kept.filter((one) => one.type === 'ImportSpecifier').map(text)
  // `{ type A }` of what is left is `type { A }`.
  const isTypes = statement.importKind === 'type' || (named.length > 0 && kept.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))
  const names = statement.importKind !== 'type' && isTypes ? named.map((one) => one.replace(/^type\s+/, '')) : named
  const parts = [...kept.filter((one) => one.type !== 'ImportSpecifier').map(text), ...(names.length > 0 ? [`{ ${names.join(', ')} }`] : [])]
  const from = edits.render(statement.source.start as number, statement.source.end as number) || quote
  return `import ${isTypes ? 'type ' : ''}${parts.join(', ')} from ${from}${semicolon}`
}

const isExportList = (statement: Statement): statement is ExportNamedDeclaration => statement.type === 'ExportNamedDeclaration' && !statement.declaration && !statement.source

const isTypeStatement = (statement: Statement): boolean => {
  const node = statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
  return node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration'
}

/** What has no meaning of its own when it is written in another file. */
const isMovable = (statement: Statement): boolean => statement.type !== 'TSImportEqualsDeclaration' && statement.type !== 'TSExportAssignment' && statement.type !== 'ExportDefaultDeclaration' && !isExportList(statement)

/** Values and types only: nothing that runs later and could count on what the file does. */
const isData = ({ statement, inert }: Facts): boolean => {
  const node = statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? statement) : statement
  return inert && (isTypeStatement(statement) || node.type === 'TSEnumDeclaration' || (node.type === 'VariableDeclaration' && !holds(node, (inner) => /Function|Class|ObjectMethod/.test(inner.type))))
}
