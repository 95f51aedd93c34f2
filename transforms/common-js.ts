import type { NodePath } from '@babel/traverse'
import { isValidIdentifier } from '@babel/types'
import type { Identifier, ImportDeclaration, MemberExpression, Node, ObjectExpression, ObjectPattern, Program, Statement } from '@babel/types'
import { parse } from './parse.ts'
import { requiredBy } from './handler/imported.ts'
import { declaredBy } from './handler/statements.ts'
import { spaceBefore, TAG } from './twins.ts'

/** A statement of a CommonJS module, or its beginning, in the spelling of an ES module. */
interface Translation {
  start: number
  end: number
  text: string
  /** Set where it exports. */
  exporting?: true
  /** The object that `module.exports` is set to. */
  list?: ObjectExpression
  /** The names of the module's own that it exports. */
  own?: readonly string[]
  /** What stands before the name in `exports.name = …`. */
  prefix?: string
  keyword?: string
}

const LOOKS_COMMON = /\bmodule\s*\.\s*exports\b|\bexports\s*\.\s*\w/

/**
 * A CommonJS module in the spelling of an ES module, line for line, so that what reads and writes functions need not know both: `require` at
 * the top becomes `import`, `module.exports = { … }` and `exports.name = …` become exports. New forms that stand beside old ones are exported
 * where they are declared.
 * @returns undefined for what is no CommonJS module, or exports what has no name
 */
export function asEsModule(source: string, file: string): string | undefined {
  const found = translationsOf(source, file)
  return found && carriedOut(source, found)
}

function carriedOut(source: string, translations: readonly Pick<Translation, 'start' | 'end' | 'text'>[]): string {
  let code = source
  for (const { start, end, text } of translations.toSorted((a, b) => b.start - a.start)) code = code.slice(0, start) + text + code.slice(end)
  return code
}

function translationsOf(source: string, file: string): Translation[] | undefined {
  if (!/\.c?jsx?$/.test(file) || !LOOKS_COMMON.test(source)) return undefined
  const program = programOf(source, file)
  if (!program || program.node.body.some(({ type }) => /^(Import|Export)/.test(type))) return undefined
  const twins = new Set([...source.matchAll(new RegExp(`${TAG}(\\w+)`, 'g'))].map(([, name]) => name as string))
  const found: Translation[] = []
  for (const path of program.get('body')) {
    const one = requireIn(source, path) ?? exportIn(source, path, program, twins)
    if (one === 'unknown') return undefined
    if (one) found.push(one)
  }
  // What is done with them beside that is not known.
  const exporting = found.filter((one) => one.exporting)
  if (['module', 'exports', 'require'].some((name) => program.scope.hasOwnBinding(name))) return undefined
  if (exporting.length === 0 || namesIn(program.node, /^(module|exports)$/) !== exporting.length) return undefined
  for (const name of twins) {
    const declared = program.node.body.find((one) => declaredBy(one).includes(name))
    const isListed = exporting.some(({ own }) => own?.includes(name))
    if (declared && isListed) found.push({ start: declared.start as number, end: declared.start as number, text: 'export ' })
  }
  return found
}

function programOf(source: string, file: string): NodePath<Program> | undefined {
  try {
    return parse(source, file).program
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** How often a module or its exports are named. */
function namesIn(node: Node, names: RegExp): number {
  let count = 0
  const walk = (one: unknown, key: string, parent?: Node): void => {
    if (Array.isArray(one)) for (const each of one) walk(each, key, parent)
    if (!one || typeof (one as Node).type !== 'string') return
    const each = one as Node
    if (each.type === 'Identifier' && names.test(each.name) && !(parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) && !(parent?.type === 'ObjectProperty' && key === 'key' && !parent.computed && !parent.shorthand)) count++
    for (const [name, child] of Object.entries(each)) if (child && typeof child === 'object' && !/^(loc|extra|.*Comments|tokens)$/.test(name)) walk(child, name, each)
  }
  walk(node, '')
  return count
}

/** `const { a, b: c } = require('./x')`, `const x = require('./x')`. */
export function requireIn(source: string, path: NodePath<Statement>): (Translation & { specifier: string }) | undefined {
  const { node } = path
  const [declarator, ...others] = node.type === 'VariableDeclaration' ? node.declarations : []
  const specifier = declarator && requiredBy(declarator.init)
  if (node.type !== 'VariableDeclaration' || !declarator || others.length > 0 || specifier === undefined) return undefined
  const { id, init } = declarator
  const [start, end] = [node.start as number, init?.end as number]
  const from = ` from ${source.slice(specifier.start as number, specifier.end as number)}`
  if (id.type === 'Identifier') {
    const binding = path.scope.getBinding(id.name)
    if (!binding?.constant) return undefined
    const isWhole = binding.referencePaths.every(({ node: one, parent }) => parent.type === 'MemberExpression' && parent.object === one)
    return { start, end, text: `import ${isWhole ? '* as ' : ''}${id.name}${from}`, keyword: node.kind, specifier: specifier.value }
  }
  if (id.type !== 'ObjectPattern' || !isPlain(id) || !declaredBy(node).every((name) => path.scope.getBinding(name)?.constant)) return undefined
  const pattern = renamed(source, id, ({ key, value }) => `${source.slice(key.start as number, key.end as number)} as ${source.slice(value.start as number, value.end as number)}`)
  return { start, end, text: `import ${pattern}${from}`, keyword: node.kind, specifier: specifier.value }
}

/** Whether a pattern only names what it takes. */
const isPlain = (pattern: ObjectPattern): boolean => pattern.properties.every((one) => one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && one.value.type === 'Identifier')

/** A list in braces, with what has two names in another spelling. */
function renamed(source: string, list: ObjectPattern | ObjectExpression, write: (pair: { key: Node; value: Node }) => string): string {
  const from = list.start as number
  const pairs = list.properties.flatMap((one) => (one.type === 'ObjectProperty' && !one.shorthand ? [{ start: (one.start as number) - from, end: (one.end as number) - from, text: write(one) }] : []))
  return carriedOut(source.slice(from, list.end as number), pairs)
}

/** `module.exports = …`, `exports.name = …`; `unknown` where that exports what has no name of its own. */
function exportIn(source: string, path: NodePath<Statement>, program: NodePath<Program>, twins: ReadonlySet<string>): Translation | 'unknown' | undefined {
  const { node } = path
  const assignment = node.type === 'ExpressionStatement' && node.expression.type === 'AssignmentExpression' && node.expression.operator === '=' ? node.expression : undefined
  const name = assignment && exportedName(assignment.left)
  if (!assignment || name === undefined) return undefined
  const { left, right } = assignment
  const [start, end] = [node.start as number, right.end as number]
  if (name === null) return right.type === 'ObjectExpression' ? listIn(source, start, right, program, twins) : right.type === 'ClassExpression' ? 'unknown' : { start, end: right.start as number, text: 'export default ', exporting: true, ...(isOwn(right, program) && { own: [right.name] }) }
  const prefix = source.slice(start, (left as MemberExpression).property.start as number)
  if (name === 'default' || !isValidIdentifier(name)) return 'unknown'
  if (isOwn(right, program)) {
    const own = [right.name]
    // With its line.
    if (twins.has(right.name) && right.name === name) return { start: start - (/\r?\n$/.exec(source.slice(0, start))?.[0].length ?? 0), end: node.end as number, text: '', exporting: true, own, prefix }
    return { start, end, text: `export { ${right.name === name ? name : `${right.name} as ${name}`} }`, exporting: true, own, prefix }
  }
  // A name that is used as another one cannot be declared.
  if (program.scope.hasBinding(name) || namesIn(program.node, new RegExp(`^${name}$`)) > 0) return 'unknown'
  return { start, end: right.start as number, text: `export const ${name} = `, exporting: true, prefix }
}

/** `{ getUser, account: getAccount }`, of names that the module declares and does not set anew. */
function listIn(source: string, start: number, list: ObjectExpression, program: NodePath<Program>, twins: ReadonlySet<string>): Translation | 'unknown' {
  const own = list.properties.map((one) => (one.type === 'ObjectProperty' && !one.computed && one.key.type === 'Identifier' && isOwn(one.value, program) ? one.value.name : undefined))
  if (own.some((one) => one === undefined)) return 'unknown'
  const text = renamed(source, withoutTwins(list, twins), ({ key, value }) => `${source.slice(value.start as number, value.end as number)} as ${source.slice(key.start as number, key.end as number)}`)
  return { start, end: list.end as number, text: `export ${withoutEntries(text, source, list, twins)}`, exporting: true, list, own: own as string[] }
}

const isOwn = (node: Node, { scope }: NodePath<Program>): node is Identifier => node.type === 'Identifier' && scope.getOwnBinding(node.name)?.constant === true

const withoutTwins = (list: ObjectExpression, twins: ReadonlySet<string>): ObjectExpression => ({ ...list, properties: list.properties.filter((one) => !isTwin(one, twins)) })

const isTwin = (one: Node, twins: ReadonlySet<string>): boolean => one.type === 'ObjectProperty' && one.shorthand === true && one.key.type === 'Identifier' && twins.has(one.key.name)

/** A list without new forms, which are exported where they are declared; its lines stay. */
function withoutEntries(text: string, source: string, { properties }: ObjectExpression, twins: ReadonlySet<string>): string {
  return properties.filter((one) => isTwin(one, twins)).reduce((rest, one) => rest.replace(new RegExp(`(?<=[{,\\s])${source.slice(one.start as number, one.end as number)}\\s*?(,|(?=\\s*\\}))`), ''), text)
}

/** The name that is assigned to: null for all that a module exports. */
function exportedName(node: Node): string | null | undefined {
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') return undefined
  const { object, property } = node
  if (object.type === 'Identifier' && object.name === 'module' && property.name === 'exports') return null
  return (object.type === 'Identifier' && object.name === 'exports') || exportedName(object) === null ? property.name : undefined
}

/**
 * The same way back, once such a module's text has been changed.
 * @param code the changed text, as an ES module
 * @param before the text of the CommonJS module that it was made of
 */
export function asCommonJs(code: string, before: string, file: string): string {
  const known = translationsOf(before, file) ?? []
  const translated = new Map(known.map((one) => [one.text, one]))
  const program = parse(code, file).program.node
  const changes: { start: number; end: number; text: string }[] = []
  const twins = new Map<string | undefined, string>()
  const prefix = known.find((one) => one.prefix !== undefined)?.prefix ?? (translated.has('export default ') ? 'module.exports.' : 'exports.')
  const newline = before.includes('\r\n') ? '\r\n' : '\n'
  for (const node of program.body) {
    const start = node.start as number
    if (node.type === 'ImportDeclaration') {
      const end = node.source.end as number
      const there = translated.get(code.slice(start, end))
      changes.push({ start, end, text: there ? before.slice(there.start, there.end) : required(code, node, known, newline) })
    } else if (node.type === 'ExportDefaultDeclaration') {
      const there = translated.get('export default ')
      changes.push({ start, end: node.declaration.start as number, text: there ? before.slice(there.start, there.end) : 'module.exports = ' })
    } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
      const { declaration } = node
      const [name = ''] = declaredBy(declaration)
      const init = declaration.type === 'VariableDeclaration' ? declaration.declarations[0]?.init : undefined
      const old = oldFormOf(code, name)
      const isListed = known.some(({ own }) => old !== undefined && own?.includes(old))
      const there = translated.get(`export const ${name} = `)
      if (init && !isListed) changes.push({ start, end: init.start as number, text: there ? before.slice(there.start, there.end) : `${prefix}${name} = ` })
      else changes.push({ start, end: declaration.start as number, text: '' })
      if (isListed) twins.set(old, name)
      else if (!init) changes.push({ start: node.end as number, end: node.end as number, text: `${newline}${prefix}${name} = ${name}${/;\s*$/m.test(before) ? ';' : ''}` })
    }
  }
  for (const { type, start, end, ...node } of program.body) {
    if (type === 'ExportDefaultDeclaration') {
      const twin = twins.get(translated.get('export default ')?.own?.[0])
      if (twin !== undefined) changes.push({ start: end as number, end: end as number, text: `${newline}${prefix}${twin} = ${twin}${code[(end as number) - 1] === ';' ? ';' : ''}` })
    }
    if (type !== 'ExportNamedDeclaration' || ('declaration' in node && node.declaration)) continue
    const stop = code[(end as number) - 1] === ';' ? (end as number) - 1 : (end as number)
    const there = translated.get(code.slice(start as number, stop))
    if (there?.list) changes.push({ start: start as number, end: stop, text: relisted(before, there, twins) })
    else if (there) {
      const twin = twins.get(there.own?.[0])
      const ending = code.slice(stop, end as number)
      changes.push({ start: start as number, end: stop, text: before.slice(there.start, there.end) + (twin === undefined ? '' : `${ending}${newline}${there.prefix ?? prefix}${twin} = ${twin}`) })
    }
  }
  return carriedOut(code, changes)
}

/** The function that a new form stands beside. */
function oldFormOf(code: string, twin: string): string | undefined {
  return new RegExp(`${TAG}${twin}\\b[^\\n]*\\n(?:\\s*(?:/\\*[\\s\\S]*?\\*/|//[^\\n]*))*\\s*(?:async\\s+)?(?:function\\s*\\*?|const|let|var)\\s*([\\w$]+)`).exec(code)?.[1]
}

/** `import { a as b } from './x'`, as CommonJS has it. */
function required(code: string, node: ImportDeclaration, known: readonly Translation[], newline: string): string {
  const source = code.slice(node.source.start as number, node.source.end as number)
  const keyword = known.find(({ text }) => text.endsWith(` from ${source}`))?.keyword ?? 'const'
  const [first, ...others] = node.specifiers
  if (first && first.type !== 'ImportSpecifier') {
    const whole = `${keyword} ${first.local.name} = require(${source})`
    const names = others.map((one) => code.slice(one.start as number, one.end as number).replace(/\s+as\s+/, ': '))
    return names.length === 0 ? whole : [whole + (code[(node.end as number) - 1] === ';' ? ';' : ''), `${keyword} { ${names.join(', ')} } = require(${source})`].join(newline)
  }
  const open = code.indexOf('{', node.start as number)
  const close = code.lastIndexOf('}', node.source.start as number) + 1
  const pairs = node.specifiers.flatMap((one) => (one.type === 'ImportSpecifier' && one.imported.start !== one.local.start ? [{ start: (one.imported.end as number) - open, end: (one.local.start as number) - open, text: ': ' }] : []))
  return `${keyword} ${carriedOut(code.slice(open, close), pairs)} = require(${source})`
}

/** The object of a module's exports with the new forms that there are now, each behind its old one. */
function relisted(before: string, { start, end, list }: Translation, listed: ReadonlyMap<string | undefined, string>): string {
  const { properties } = list as ObjectExpression
  const names = new Set(listed.values())
  const twins = new Set([...before.matchAll(new RegExp(`${TAG}(\\w+)`, 'g'))].map(([, name]) => name as string))
  const changes: { start: number; end: number; text: string }[] = []
  for (const [n, one] of properties.entries()) {
    if (one.type !== 'ObjectProperty' || one.value.type !== 'Identifier') continue
    const own = one.value.name
    const [at, until] = [(one.start as number) - start, (one.end as number) - start]
    const previous = properties[n - 1]
    if (isTwin(one, twins) && !names.has(own)) changes.push({ start: previous ? (previous.end as number) - start : at, end: until, text: '' })
    const twin = listed.get(own)
    const isThere = properties.some((other) => other.type === 'ObjectProperty' && other.value.type === 'Identifier' && other.value.name === twin)
    if (twin !== undefined && !isThere) changes.push({ start: until, end: until, text: `,${spaceBefore(before, one)}${twin}` })
  }
  return carriedOut(before.slice(start, end), changes)
}
