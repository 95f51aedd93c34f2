import type { NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type Comment, type ImportDeclaration, type Node, type Statement } from '@babel/types'
import { awaitedOf, takeAs } from './handler/awaited-imports.ts'
import { heldReferences, membersFrom } from './handler/callees.ts'
import { attached } from './handler/comments.ts'
import { heldOf, isOfThis, type Held } from './handler/members.ts'
import { readModule, type Module } from './handler/module.ts'
import { declaredBy, exportsOf } from './handler/statements.ts'
import { editsOf, type Edits } from './edits.ts'
import { REVIEW_MARKER } from './messages.ts'
import { restoreKeys } from './request-keys.ts'
import { entriesOf } from './twin-entries.ts'
import { endOfLine, TAG } from './twins.ts'

/** A range of a text and what stands there afterwards. */
export interface TextEdit {
  start: number
  end: number
  text: string
}

/** A module with functions in both forms, as it was before the new ones were written. */
export interface Restored {
  source: string
  /** By the old form's name, undefined for a default export without one: the name of the new form. */
  twins: ReadonlyMap<string | undefined, string>
}

/** A function in both forms as it stands in a file. */
interface Pair {
  tag: Comment
  old: Node
  twin: Node
  name: string
  /** Set for functions that an object or a class holds. */
  held?: Held
}

/**
 * Takes the new forms out of a module in which functions stand in both: the tags, what stands behind the old forms, and the imports that
 * only that used.
 * @param except names of new forms that stay with their tags, as any other code
 * @returns undefined where something is not as it was written: a tag without its new form, or a name that is used where it cannot be taken back
 */
export function restore(source: string, file: string, except: ReadonlySet<string> = new Set()): Restored | undefined {
  const module = readModule(source, file)
  const pairs = readPairs(module)
  if (!pairs) return undefined
  const edits = editsOf(module)
  const twins = new Map<string | undefined, string>()
  const gone = pairs.filter(({ name }) => !except.has(name))
  for (const { tag, old, twin, name, held } of gone) {
    const lineStart = source.lastIndexOf('\n', (tag.start as number) - 1) + 1
    const lineEnd = source.indexOf('\n', tag.end as number) + 1
    edits.remove(lineStart, lineEnd)
    if (held) {
      // The comma behind it was there before, behind the old form.
      const behind = held.container.type === 'ClassBody' ? 0 : (/^[\t ]*,/.exec(source.slice(twin.end as number))?.[0].length ?? 0)
      const start = behind > 0 ? source.indexOf(',', old.end as number) + 1 : (old.end as number)
      edits.remove(start, (twin.end as number) + behind)
      twins.set(`${held.holder ?? ''}.${held.property}`, name)
      continue
    }
    edits.remove(endOfLine(module, old as Statement), twin.end as number)
    const [own] = declaredBy(old)
    twins.set(own, name)
    if (own !== undefined && isHiddenWhereUsed(module, name, own, twin)) return undefined
  }
  const named = gone.flatMap(({ held, old, name: twin }) => (held ? [{ old: held.property, twin, holder: held.holder }] : declaredBy(old).slice(0, 1).map((own) => ({ old: own, twin }))))
  for (const { start, end } of entriesOf(module, named.filter((one) => !('holder' in one) || one.holder !== undefined))) edits.remove(start, end)
  if (except.size === 0) restoreKeys(edits, module)
  removeImports(edits, module, gone.map(({ twin }) => twin))
  return { source: edits.render(0, source.length), twins }
}

/** A function in both forms, to those who ask only whether somebody still uses the old one. */
export interface BothForms {
  /** Undefined for a default export without one. */
  name: string | undefined
  /** Where the tag stands. */
  line: number
  /** The names by which the old form is exported. */
  exported: string[]
  /** Whether other code of the file uses the old form. */
  isUsedHere: boolean
}

/** The functions that stand in both forms in a text, tagged; none where it cannot be parsed. */
export function formsIn(source: string, file: string): BothForms[] {
  let module: Module
  try {
    module = readModule(source, file)
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
  const { scope, node } = module.program
  return pairsIn(module).map(({ tag, old, held }) => {
    if (held) return { name: `${held.holder ?? ''}.${held.property}`, line: tag.loc?.start.line ?? 1, exported: [], isUsedHere: true }
    const [name] = declaredBy(old)
    const isWithin = (reference: NodePath) => (reference.node.start as number) >= (old.start as number) && (reference.node.end as number) <= (old.end as number)
    const isExport = (reference: NodePath) => reference.isExportNamedDeclaration() || reference.isExportDefaultDeclaration() || reference.parentPath?.isExportSpecifier() === true || reference.parentPath?.isExportDefaultDeclaration() === true
    const isUsedHere = name !== undefined && scope.getOwnBinding(name)?.referencePaths.some((reference) => !isWithin(reference) && !isExport(reference)) === true
    const isDefault = old.type === 'ExportDefaultDeclaration' || node.body.some((one) => one.type === 'ExportDefaultDeclaration' && one.declaration.type === 'Identifier' && one.declaration.name === name)
    return { name, line: tag.loc?.start.line ?? 1, exported: [...exportsOf(node).flatMap((one) => (one.local === name ? [one.exported] : [])), ...(isDefault ? ['default'] : [])], isUsedHere }
  })
}

/** Undefined where a tag does not stand as it was written. */
function readPairs(module: Module): Pair[] | undefined {
  const pairs = pairsIn(module)
  return pairs.length === tagsIn(module).length ? pairs : undefined
}

const tagsIn = ({ comments }: Module): Comment[] => comments.filter((comment) => comment.value.includes(TAG))

function pairsIn(module: Module): Pair[] {
  const { source, program } = module
  return tagsIn(module).flatMap((tag): Pair[] => {
    const name = /^\* @deprecated next-reroute: use ([\w$]+) $/.exec(tag.value)?.[1]
    const held = name === undefined ? undefined : heldPair(module, tag, name)
    if (held && name !== undefined) return [{ tag, name, ...held }]
    const at = program.node.body.findIndex((statement) => (statement.start as number) >= (tag.end as number))
    const old = program.node.body[at]
    const twin = program.node.body[at + 1]
    if (name === undefined || !old || !twin || !attached({ edits: { source } as Edits }, old).includes(tag)) return []
    return declaredBy(twin).join() === name ? [{ tag, old, twin, name }] : []
  })
}

/** A function in both forms that an object or a class holds. */
function heldPair({ program, source }: Module, tag: Comment, name: string): Pick<Pair, 'old' | 'twin' | 'held'> | undefined {
  let found: Pick<Pair, 'old' | 'twin' | 'held'> | undefined
  const look = (members: NodePath[]) => {
    const at = members.findIndex(({ node }) => (node.start as number) >= (tag.end as number))
    const [old, twin] = [members[at], members[at + 1]]
    if (!old || !twin || !attached({ edits: { source } as Edits }, old.node).includes(tag)) return
    const [held, other] = [old, twin].map((one) => heldOf(one.isMethod() ? one : (one.get('value') as NodePath)))
    if (held && other?.property === name) found = { old: old.node, twin: twin.node, held }
  }
  program.traverse({
    ObjectExpression: (path) => look(path.get('properties') as NodePath[]),
    ClassBody: (path) => look(path.get('body') as NodePath[]),
  })
  return found
}

/** Whether a new form is called where the old one's name means something else. */
function isHiddenWhereUsed({ program }: Module, twin: string, own: string, { start, end }: Node): boolean {
  const outside = (reference: NodePath) => (reference.node.start as number) < (start as number) || (reference.node.end as number) > (end as number)
  return program.scope.getOwnBinding(twin)?.referencePaths.some((reference) => outside(reference) && reference.scope.getBinding(own) !== program.scope.getOwnBinding(own)) === true
}

/** Removes the imports that only some statements use. */
function removeImports(edits: Edits, module: Module, statements: Node[]): void {
  const { source } = module
  const declarations = module.program.node.body.filter((statement) => statement.type === 'ImportDeclaration')
  const end = declarations.at(-1)?.end ?? 0
  const rest = edits.render(end, source.length)
  const within = statements.map((statement) => source.slice(statement.start as number, statement.end as number)).join('\n')
  const goes = (name: string) => mentions(within, name) && !mentions(rest, name)
  const fates = declarations.map((declaration) => {
    const gone = declaration.specifiers.filter((specifier) => goes(specifier.local.name))
    return { declaration, gone, whole: gone.length > 0 && gone.length === declaration.specifiers.length }
  })
  const isAll = fates.length > 0 && fates.every(({ whole }) => whole)
  for (const [n, { declaration, gone, whole }] of fates.entries()) {
    if (gone.length === 0) continue
    if (!whole) {
      removeSpecifiers(edits, declaration, gone)
      continue
    }
    const start = declaration.start as number
    // What was put behind the last import goes with the line break before it.
    if (!isAll && fates.slice(n).every((later) => later.whole)) edits.remove(source.slice(0, start).trimEnd().length, declaration.end as number)
    else edits.remove(start, (declaration.end as number) + (/^[\t ]*\r?\n/.exec(source.slice(declaration.end as number))?.[0].length ?? 0))
  }
  if (isAll) {
    const blank = /^[\t ]*\r?\n([\t ]*\r?\n)/.exec(source.slice(end))
    if (blank) edits.remove(end + blank[0].length - blank[1]!.length, end + blank[0].length)
  }
}

const mentions = (text: string, name: string): boolean => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)

/** Removes some names from an import that keeps others. */
export function removeSpecifiers(edits: Pick<Edits, 'remove' | 'source'>, { specifiers }: ImportDeclaration, gone: ImportDeclaration['specifiers']): void {
  for (const [n, specifier] of specifiers.entries()) {
    if (!gone.includes(specifier)) continue
    const before = specifiers.slice(0, n).findLast((one) => !gone.includes(one))
    const after = specifiers[n + 1]
    if (before && before.type !== 'ImportDefaultSpecifier') edits.remove((specifiers[n - 1] as Node).end as number, specifier.end as number)
    // `import nc, { type NextHandler } from 'next-connect'`
    else if (after) edits.remove(specifier.start as number, specifier.type === 'ImportDefaultSpecifier' ? edits.source.lastIndexOf(after.type === 'ImportSpecifier' ? '{' : '*', after.start as number) : (after.start as number))
    // `a, { b }` keeps a.
    else if (before) edits.remove(before.end as number, edits.source.indexOf('}', specifier.end as number) + 1)
  }
}

/**
 * Whether the new forms of two texts of a file are the same but for how they are laid out, their comments included.
 * @param only the new form that is asked about; all where undefined
 */
export function areSameTwins(one: string, other: string, file: string, only?: string): boolean {
  if (one === other) return true
  const [first, second] = [one, other].map((source) => {
    const module = readModule(source, file)
    return readPairs(module)?.flatMap(({ twin, name }) => (only === undefined || name === only ? [[name, shape(twin), commentsIn(module, twin)]] : []))
  })
  return first !== undefined && first.length > 0 && JSON.stringify(first) === JSON.stringify(second)
}

function commentsIn({ source, comments }: Module, statement: Node): string[] {
  const above = attached({ edits: { source } as Edits }, statement)
  // Markers are there to be deleted.
  return comments.filter((one) => !`//${one.value}`.startsWith(REVIEW_MARKER)).filter((one) => above.includes(one) || ((one.start as number) >= (statement.start as number) && (one.end as number) <= (statement.end as number))).map((one) => one.value.replaceAll(/\s+/g, ' '))
}

/** A tree without its places. */
function shape(node: Node): unknown {
  const keys = VISITOR_KEYS[node.type] ?? []
  const own = Object.entries(node).filter(([key, value]) => !keys.includes(key) && key !== 'start' && key !== 'end' && (typeof value !== 'object' || value === null))
  if (node.type === 'TemplateElement') own.push(['raw', node.value.raw])
  const children = keys.map((key) => {
    const value: unknown = node[key as keyof Node]
    return Array.isArray(value) ? value.map((item) => item && shape(item as Node)) : value && shape(value as Node)
  })
  return [node.type, own, children]
}

/** A new form that has its old name again, as one file knows it. */
export interface TakenBack {
  /** The specifier by which the file has it; undefined in the file that declares it. */
  source: string | undefined
  twin: string
  /** The name by which the file imports what holds the function, `*` for a module as a whole. */
  holder?: string
  /** The old name of the export, `default` too. */
  name: string
}

/** What of a file changes where new forms have their old names again. */
export function takeBack(code: string, file: string, taken: TakenBack[]): TextEdit[] {
  if (!taken.some(({ twin }) => mentions(code, twin))) return []
  const module = readModule(code, file)
  const { source, program } = module
  const found: TextEdit[] = []
  const edits: Pick<Edits, 'remove' | 'source'> = { source, remove: (start, end) => void found.push({ start, end, text: '' }) }
  const put = ({ start, end }: Node, text: string) => found.push({ start: start as number, end: end as number, text })
  const putHeld = (references: NodePath[] | undefined, twin: string, name: string) => {
    for (const { property } of heldReferences(references ?? [], twin).flatMap(membersFrom).filter(({ member }) => member === twin)) put(property, name)
  }
  for (const { twin, name, holder } of taken.filter((one) => one.source === undefined)) {
    if (holder !== undefined) {
      putHeld(program.scope.getOwnBinding(holder)?.referencePaths, twin, name)
      for (const node of namesOfThis(module, twin)) put(node, name)
    } else for (const node of unboundNames(module, twin)) put(node, name)
  }
  for (const { twin, name, source: from } of taken) {
    if (from === undefined) continue
    for (const one of awaitedOf(module, from).flatMap((site) => site.taken)) if (one.name === twin) takeAs({ replace: (start, end, text) => void found.push({ start, end, text: String(text) }) }, one, name)
  }
  for (const statement of program.node.body) {
    for (const { twin, name, holder } of taken.filter((one) => one.source !== undefined && 'source' in statement && statement.source?.value === one.source)) {
      if (holder !== undefined) {
        const own = statement.type === 'ImportDeclaration' ? statement.specifiers.find((one) => importedName(one) === holder) : undefined
        if (own) putHeld(program.scope.getOwnBinding(own.local.name)?.referencePaths, twin, name)
      } else if (statement.type === 'ImportDeclaration') {
        const own = statement.specifiers.find((one) => importedName(one) === twin)
        const old = statement.specifiers.find((one) => importedName(one) === name)
        if (!own) continue
        const references = program.scope.getOwnBinding(own.local.name)?.referencePaths ?? []
        if (old && references.every((reference) => reference.scope.getBinding(old.local.name) === program.scope.getOwnBinding(old.local.name))) {
          for (const { node } of references) put(node, old.local.name)
          removeSpecifiers(edits, statement, [own])
        } else if (name !== 'default') put(own, own.local.name === name ? name : `${name} as ${own.local.name}`)
        else if (statement.specifiers.length === 1) found.push({ start: source.lastIndexOf('{', own.start as number), end: source.indexOf('}', own.end as number) + 1, text: own.local.name })
        else if (statement.specifiers.every((one) => one.type === 'ImportSpecifier')) {
          found.push({ start: source.lastIndexOf('{', statement.specifiers[0]!.start as number), end: source.lastIndexOf('{', statement.specifiers[0]!.start as number), text: `${own.local.name}, ` })
          removeSpecifiers(edits, statement, [own])
        } else put(own, `default as ${own.local.name}`)
      } else if (statement.type === 'ExportNamedDeclaration') {
        const own = statement.specifiers.find((one) => one.type === 'ExportSpecifier' && one.local.name === twin)
        const at = own ? statement.specifiers.indexOf(own) : -1
        const before = statement.specifiers[at - 1]
        if (own && before) found.push({ start: before.end as number, end: own.end as number, text: '' })
        else if (own?.type === 'ExportSpecifier') put(own, `${name} as ${own.exported.type === 'Identifier' ? own.exported.name : own.exported.value}`)
      }
    }
  }
  return found
}

/** A name of a new form, which nothing else in the file has, as what holds it calls it: `this.accountRoute(request)`. */
function namesOfThis(module: Module, name: string): Node[] {
  const found: Node[] = []
  module.program.traverse({
    MemberExpression({ node }) {
      if (isOfThis(node) && node.property.name === name) found.push(node.property)
    },
  })
  return found
}

/** Names in the code that nothing in the file declares. */
function unboundNames(module: Module, name: string): Node[] {
  const found: Node[] = []
  module.program.traverse({
    Identifier(path) {
      if (path.node.name === name && path.isReferencedIdentifier() && !path.scope.hasBinding(name, true)) found.push(path.node)
    },
  })
  return found
}

export function applyEdits(code: string, edits: TextEdit[]): string {
  return edits.toSorted((a, b) => b.start - a.start).reduce((text, { start, end, text: now }) => text.slice(0, start) + now + text.slice(end), code)
}

function importedName(specifier: ImportDeclaration['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}
