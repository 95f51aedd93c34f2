import type { ImportDeclaration, ImportSpecifier, Node, Statement } from '@babel/types'
import type { Surroundings } from './conversion.ts'
import type { Edits, Part } from './edits.ts'
import { requiredBy } from './handler/imported.ts'
import type { Module } from './handler/module.ts'
import { helperIn } from './helper-names.ts'
import { HELPER_NAMES, INCLUDES, type HelperName } from './project-helpers.ts'

/** Types of API Routes, those of Express among them: they go where nothing but a comment mentions them any more. */
const PAGES_TYPES = new Set(['NextApiRequest', 'NextApiResponse', 'NextApiHandler', 'PageConfig', 'Request', 'Response'])

/** Names that are types: imported as such. */
const TYPES = new Set(['NextRequest'])

const IMPORTS = /^import\b[^;'"`]*\bfrom\s*['"][^'"\n]*['"]/gm

/** Where the imports of a file end: behind the last one of its head, with the comment on its line. */
export function endOfImports(module: Module): number {
  let end = 0
  for (const statement of module.program.node.body) {
    if (statement.type !== 'ImportDeclaration' && statement.type !== 'TSImportEqualsDeclaration') break
    end = statement.end as number
  }
  return end > 0 ? endOfLine(module, end) : 0
}

/**
 * Where the head of a file ends: behind its imports and the `const db = require('./db')` that follow them.
 * @param gone statements that are taken out: what stands behind one of them is none of the head
 */
export function endOfHead(module: Module, gone: readonly Statement[]): number {
  const { body } = module.program.node
  let end = endOfImports(module)
  for (const statement of body.slice(body.findLastIndex((one) => (one.start as number) < end) + 1)) {
    if (!isRequire(statement) || gone.includes(statement)) break
    end = endOfLine(module, statement.end as number)
  }
  return end
}

/** `require('./setup')`, `const x = require('x')`, `const { y } = require('y').z`. */
function isRequire(statement: Statement): boolean {
  const values = statement.type === 'VariableDeclaration' ? statement.declarations.map(({ init }) => init) : [statement.type === 'ExpressionStatement' ? statement.expression : undefined]
  return values.every((value) => {
    let node: Node | null | undefined = value
    while (node?.type === 'MemberExpression' && !node.computed) node = node.object
    return requiredBy(node) !== undefined
  })
}

/**
 * Writes the imports of the new file: Next's server module, the body helper, without what is no longer mentioned.
 * @param needed named imports by module
 * @param rest text of the file behind its imports, to see what it mentions
 * @param sibling the import of the module that value exports moved to
 * @returns text for the head of a file that has no import
 */
export function writeImports(edits: Edits, module: Module, needed: Map<string, Set<string>>, helpers: Iterable<HelperName>, surroundings: Surroundings, rest: string, sibling?: string): string {
  const declarations = module.program.node.body.filter((statement) => statement.type === 'ImportDeclaration')
  const end = endOfImports(module)
  // In TypeScript no comment is a use, and no import further down.
  const withoutComments = module.typescript ? module.comments.reduce((left, { start, end }) => left.replaceAll(module.source.slice(start as number, end as number), ''), rest) : rest
  const code = withoutComments.replaceAll(IMPORTS, '')
  // No more is the name of a module.
  const own = rest.replaceAll(/^export\b[^;'"`()]*\bfrom\s*['"][^'"\n]*['"]/gm, '')
  const mentions = (name: string, text = PAGES_TYPES.has(name) ? code : own) => new RegExp(`(?<![\\w$]|\\bglobalThis\\.)${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)
  // Also what was spelled otherwise to be understood, a chain of a library say, used it.
  const before = module.source.slice(end) + (module.before ?? module.origin?.source ?? '').replaceAll(IMPORTS, '')
  const lines: string[] = []
  const merged = new Set<ImportDeclaration>()
  const replaced = new Map<ImportDeclaration, string[]>()
  for (const [from, all] of needed) {
    // What was meant for a parameter that is not written.
    const names = new Set([...all].filter((name) => !TYPES.has(name) || mentions(name)))
    if (names.size === 0) continue
    const existing = declarations.find((one) => one.source.value === from && one.specifiers.every((specifier) => specifier.type === 'ImportSpecifier'))
    // A name that is there as a type cannot be made with `new`: one import for both.
    if (existing?.importKind === 'type' && [...names].some((name) => !TYPES.has(name))) merge(edits, existing, from, names, mentions, merged)
    // A name that takes the place of another one of its module.
    else if (existing && existing.importKind !== 'type' && unusedIn(edits, module, existing, mentions, before).length > 0) replaced.set(existing, [...names].filter((name) => !existing.specifiers.some(({ local }) => local.name === name)))
    else lines.push(...addNames(edits, existing, from, names, module.typescript))
  }
  const helperLines = importHelpers(edits, module, declarations, helpers, surroundings)
  if (sibling) helperLines.push(sibling)
  const fates = declarations.map((declaration) => {
    const gone = merged.has(declaration) ? [] : unusedIn(edits, module, declaration, mentions, before)
    return { declaration, gone, whole: gone.length === declaration.specifiers.length && gone.length > 0 && !replaced.get(declaration)?.length }
  })
  const place = lines.length > 0 ? fates.find(({ declaration }) => declaration.source.value === 'next')?.declaration : undefined
  const head = place ? [] : lines
  // Behind the last import that stays, or with the new ones where none does.
  const last = fates.findLast(({ declaration, whole }) => (declaration.end as number) <= end && (!whole || declaration === place))?.declaration
  const instead = last ? '' : [...head, ...helperLines].join('\n')
  for (const [n, { declaration, gone, whole }] of fates.entries()) {
    const added = declaration === place ? lines.join('\n') : ''
    if (whole && added) edits.replace(declaration.start as number, declaration.end as number, added, { drops: true })
    else if (whole && n === 0 && end > 0 && instead) edits.replace(declaration.start as number, declaration.end as number, instead, { drops: true })
    else if (whole) removeLine(edits, declaration, fates.slice(n + 1).every((later) => (later.whole && later.declaration !== place) || (later.declaration.start as number) > end))
    else {
      if (gone.length > 0) edits.replace(declaration.start as number, declaration.end as number, withoutSpecifiers(edits, declaration, gone, replaced.get(declaration)), { drops: true })
      if (added) edits.insert(declaration.end as number, `\n${added}`)
    }
  }
  if (!last) return end === 0 && instead ? `${instead}\n` : ''
  if (head.length > 0) edits.insert(declarations[0]?.start as number, head.join('\n') + '\n', { first: true })
  if (helperLines.length > 0) edits.insert(endOfLine(module, last.end as number), helperLines.map((line) => `\n${line}`).join(''))
  return ''
}

/**
 * Imports of the project's helpers, in one order however many runs they came in: before one that an earlier run left and that comes
 * later, else the lines to put behind the last import.
 */
function importHelpers(edits: Edits, module: Module, declarations: ImportDeclaration[], helpers: Iterable<HelperName>, surroundings: Surroundings): string[] {
  const wanted = new Set(helpers)
  const there = new Map(HELPER_NAMES.map((name) => [name, declarations.find(({ specifiers }) => specifiers.some(({ local }) => local.name === (helperIn(module, name) ?? name)))]))
  return HELPER_NAMES.flatMap((name, n) => {
    if (!wanted.has(name) || there.get(name)) return []
    // The other one of its file brings it along.
    const beside = Object.entries(INCLUDES).flatMap(([more, less]) => (more === name ? [less] : less === name ? [more as HelperName] : []))
    const existing = beside.flatMap((other) => there.get(other) ?? [])[0]
    const written = (one: HelperName) => (helperIn(module, one) ?? one) === one ? one : `${one} as ${helperIn(module, one)}`
    if (existing) return addNames(edits, existing, existing.source.value, new Set([written(name)]), false)
    if (beside.some((other) => wanted.has(other) && HELPER_NAMES.indexOf(other) < n)) return []
    const line = importLine(edits, [name, ...beside.filter((other) => wanted.has(other))].map(written), surroundings.helper(name) ?? '')
    const next = HELPER_NAMES.slice(n + 1).flatMap((later) => there.get(later) ?? [])[0]
    if (!next) return line
    edits.insert(next.start as number, `${line}\n`)
    return []
  })
}

/** The end of a comment that ends the line, or the offset. */
function endOfLine(module: Module, offset: number): number {
  const comment = module.comments.find((one) => (one.start as number) >= offset && /^[\t ]*$/.test(module.source.slice(offset, one.start as number)))
  return comment ? (comment.end as number) : offset
}

/** `import type { NextFetchEvent } from 'next/server'` takes the values along. */
function merge(edits: Edits, existing: ImportDeclaration, from: string, names: Set<string>, mentions: (name: string) => boolean, merged: Set<ImportDeclaration>): void {
  const types = existing.specifiers.filter((specifier) => mentions(specifier.local.name) && !names.has(specifier.local.name)).map((specifier) => edits.source.slice(specifier.start as number, specifier.end as number))
  edits.replace(existing.start as number, existing.end as number, importLine(edits, [...names], from, types), { drops: true })
  merged.add(existing)
}

function addNames(edits: Edits, existing: ImportDeclaration | undefined, from: string, names: Set<string>, typescript: boolean): string[] {
  const has = new Set(existing?.specifiers.map((specifier) => specifier.local.name))
  const missing = [...names].filter((name) => !has.has(name))
  const last = existing?.specifiers.at(-1)
  if (existing && last) {
    const marked = typescript && existing.importKind !== 'type'
    // In the order that one run would have written, where an earlier one wrote them so.
    const keyOf = (name: string, isType: boolean) => `${isType ? 1 : 0}${name.toLowerCase()}`
    const keys = existing.specifiers.map((specifier) => keyOf(specifier.local.name, specifier.type === 'ImportSpecifier' && specifier.importKind === 'type'))
    const isOrdered = keys.every((key, n) => n === 0 || (keys[n - 1] as string) <= key)
    for (const name of missing) {
      const next = isOrdered ? existing.specifiers[keys.findIndex((key) => key > keyOf(name, TYPES.has(name) && marked))] : undefined
      const text = `${TYPES.has(name) && marked ? 'type ' : ''}${name}`
      if (next) edits.insert(next.start as number, `${text}, `)
      else edits.insert(last.end as number, `, ${text}`)
    }
    return []
  }
  if (missing.length === 0) return []
  return [importLine(edits, missing, from)]
}

/** @param others further types */
function importLine(edits: Edits, names: string[], from: string, others: string[] = []): string {
  const { quote, semicolon } = edits.style
  const types = [...names.filter((name) => TYPES.has(name)), ...others].sort((a, b) => a.localeCompare(b))
  const list = [...names.filter((name) => !TYPES.has(name)).sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase())), ...types.map((name) => (types.length === names.length + others.length ? name : `type ${name}`))]
  return `import ${types.length === names.length + others.length ? 'type ' : ''}{ ${list.join(', ')} } from ${quote}${from}${quote}${semicolon}`
}

/** Specifiers of an import that the new file does not use: the Pages types, and what only removed code used. */
function unusedIn(edits: Edits, module: Module, declaration: ImportDeclaration, mentions: (name: string, text?: string) => boolean, before: string): ImportDeclaration['specifiers'] {
  return declaration.specifiers.filter((specifier) => {
    const { name } = specifier.local
    // A recipe may have given it another name.
    if (mentions(/[\w$]+$/.exec(edits.render(specifier.start as number, specifier.end as number))?.[0] ?? name)) return false
    if (declaration.source.value === 'next' && PAGES_TYPES.has(name)) return true
    // What was not used before stays: it may stand for its side effects.
    return (module.program.scope.getOwnBinding(name)?.referencePaths.length ?? 0) > 0 || mentions(name, before)
  })
}

function withoutSpecifiers(edits: Edits, declaration: ImportDeclaration, gone: ImportDeclaration['specifiers'], added: string[] = []): Part[] {
  const { style } = edits
  const kept = declaration.specifiers.filter((specifier) => !gone.includes(specifier))
  const text = (node: { start?: number | null; end?: number | null }) => edits.render(node.start as number, node.end as number)
  const named = kept.filter((specifier): specifier is ImportSpecifier => specifier.type === 'ImportSpecifier')
  const list = [...added.map((name) => (TYPES.has(name) ? `type ${name}` : name)), ...named.map(text)]
  const parts = [...kept.filter((specifier) => specifier.type !== 'ImportSpecifier').map(text), ...(list.length > 0 ? [`{ ${list.join(', ')} }`] : [])]
  return [`import ${declaration.importKind === 'type' ? 'type ' : ''}${parts.join(', ')} from `, { start: declaration.source.start as number, end: declaration.source.end as number }, style.semicolon]
}

/** Removes an import with its line; one behind which no import stays goes with the line break before it, since text is put behind the last. */
function removeLine(edits: Edits, declaration: ImportDeclaration, isLast: boolean): void {
  const { source } = edits
  const start = declaration.start as number
  const end = declaration.end as number
  // A byte order mark is white space to JavaScript.
  if (isLast) return edits.remove(source.slice(0, start).replace(/[^\S\uFEFF]+$/, '').length, end)
  edits.remove(start, end + (/^[\t ]*\r?\n/.exec(source.slice(end))?.[0].length ?? 0))
}
