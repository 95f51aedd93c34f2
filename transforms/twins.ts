import type { Binding } from '@babel/traverse'
import type { ImportDeclaration, Node, Statement } from '@babel/types'
import { Edits } from './edits.ts'
import { awaitedOf, takeAs } from './handler/awaited-imports.ts'
import { membersFrom, membersIn } from './handler/callees.ts'
import { attached } from './handler/comments.ts'
import { declaratorOf } from './handler/kept-arguments.ts'
import { mayStandTwice } from './handler/made-functions.ts'
import type { Held } from './handler/members.ts'
import { readModule, type Module } from './handler/module.ts'
import { exportsOf } from './handler/statements.ts'
import type { SharedHelper } from './shared-helpers.ts'

/** What the comment above an old form says in front of the new one's name. */
export const TAG = '@deprecated next-reroute: use '

/** How a module has a function that stands in both forms from another file. */
export interface TwinImport {
  /** The specifier that the module imports it with. */
  source: string
  /** The name of the old form's export, `default` too. */
  imported: string
  /** The name of the new form's. */
  twin: string
  /** What the module calls that which holds the function, `http` of `http.ok`: the new form is held by it too. */
  holder?: string
  /** Set where an `import()` gives it. */
  isAwaited?: boolean
  /** Set where a name of a function holds it. */
  isLocal?: boolean
  /** What the new form is called in the module beside the old one; undefined where it has the old one's name and that is not used any more. */
  local?: string | undefined
}

/** The name that a function has in its file, `Auth.account` for one that is held; undefined for `export default (req, res) => …`. */
export function declaredName({ held, declared, unit, wrapper }: SharedHelper): string | undefined {
  if (wrapper?.exported) return wrapper.exported.name
  if (held) return `${held.holder ?? ''}.${held.property}`
  const { node } = declared
  const { heldBy } = unit
  if (heldBy) return unit.name
  const parent = unit.promised ? declared.parentPath?.parent : declaratorOf(declared)
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression') return node.id?.name
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name
  return node.type === 'FunctionExpression' ? node.id?.name : undefined
}

/** A name for a new form that stands beside the old one. */
export function twinName(helper: SharedHelper): string {
  const { module } = helper.unit
  if (helper.held) return freeName(`${helper.held.property}Route`, (name) => new RegExp(`\\b${name}\\b`).test(module.source))
  const exported = new Set(exportsOf(module.program.node).map((one) => one.exported))
  return freeName(`${declaredName(helper) ?? nameOfFile(module.file)}Route`, (name) => module.names.has(name) || exported.has(name))
}

export function freeName(wish: string, isTaken: (name: string) => boolean): string {
  let name = wish
  for (let n = 2; isTaken(name); n++) name = `${wish}${n}`
  return name
}

/** `with-auth.ts` gives withAuth, `auth/index.ts` auth. */
function nameOfFile(file: string): string {
  const parts = file.replace(/\.[cm]?[jt]sx?$/, '').split('/')
  const base = (parts.at(-1) === 'index' ? parts.at(-2) : parts.at(-1)) ?? ''
  const words = base.split(/[^\w$]+/).filter(Boolean)
  const name = words.map((word, n) => (n === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  return /^[A-Za-z_$]/.test(name) ? name : 'handle'
}

/** Whether a function's statement has room for a second one behind it: lines of its own, and one declaration of the name. */
export function hasRoom({ unit: { module, heldBy }, statement, held, wrapper }: SharedHelper): boolean {
  // Its functions would have to stand twice, too.
  if (wrapper?.exported) return false
  // What is named beside a function that is spelled otherwise stands in no file in an old form.
  if (module.origin?.islands.some(({ start, end, text }) => text === '' && start <= (statement.start as number) && end >= (statement.end as number))) return false
  if (heldBy && !mayStandTwice(heldBy, heldBy.made.maker)) return false
  const { source, program } = module
  if (held) {
    const { start, end } = held.element
    const before = source.slice(source.lastIndexOf('\n', (start as number) - 1) + 1, start as number)
    return /^[\t ]*$/.test(before) && /^[\t ]*,?[\t ]*\r?\n/.test(source.slice(end as number))
  }
  const start = source.lastIndexOf('\n', (statement.start as number) - 1) + 1
  const before = source.slice(start, statement.start as number).replace(/^\uFEFF/, '')
  const isTop = program.node.body.includes(statement)
  return isTop && /^[\t ]*$/.test(before) && /^(\r?\n|$)/.test(source.slice(endOfLine(module, statement)))
}

/** The end of a statement's line, with the comment behind it. */
export function endOfLine({ source, comments }: Module, statement: Statement): number {
  let at = statement.end as number
  for (;;) {
    const comment = comments.find((one) => (one.start as number) >= at && /^[\t ;]*$/.test(source.slice(at, one.start as number)))
    if (!comment) return at + (/^[\t ;]*/.exec(source.slice(at))?.[0].length ?? 0)
    at = comment.end as number
  }
}

/** Comments that speak of the next line: nothing may come between. */
const OF_NEXT_LINE = /eslint-disable-next-line|@ts-(ignore|expect-error)|prettier-ignore|biome-ignore|oxlint-disable-next-line|deno-|istanbul|c8 ignore/

/**
 * Writes a new form behind the old one, and the tag above that.
 * @param own edits over the module's source that give the function its new form in place
 */
export function writeTwin(edits: Edits, own: Edits, { unit: { module }, declared, statement, held }: SharedHelper, name: string): void {
  const { newline } = module.style
  if (held) return writeHeldTwin(edits, own, module, held, name)
  const comments = attached({ edits: own }, statement)
  let at = statement.start as number
  for (const comment of comments.toReversed()) {
    if (!OF_NEXT_LINE.test(comment.value)) break
    at = comment.start as number
  }
  edits.insert(at, `/** ${TAG}${name} */\n`)
  nameTwin(own, module, declared.node, statement, name)
  const text = own.render((comments[0]?.start ?? statement.start) as number, statement.end as number)
  const end = endOfLine(module, statement)
  put(edits, end, newline + newline + text)
}

/** The same for a function that an object or a class holds. */
function writeHeldTwin(edits: Edits, own: Edits, { source, style: { newline } }: Module, { element, container, property }: Held, name: string): void {
  const comments = attached({ edits: own }, element)
  const key = (element as Node & { key: Node }).key
  const isShort = source.slice(key.start as number, key.end as number) !== property
  if (!isShort) own.replace(key.start as number, key.end as number, name)
  edits.insert(element.start as number, `/** ${TAG}${name} */\n`)
  const start = (comments[0]?.start ?? element.start) as number
  const indent = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
  const text = indent + own.render(start, element.end as number)
  if (container.type === 'ClassBody') return put(edits, element.end as number, newline + newline + text)
  const comma = /^[\t ]*,/.exec(source.slice(element.end as number))?.[0].length
  put(edits, (element.end as number) + (comma ?? 0), comma === undefined ? `,${newline}${text}` : `${newline}${text},`)
}

/** Gives a declaration another name, and exports it by that. */
function nameTwin(own: Edits, module: Module, node: SharedHelper['declared']['node'], statement: Statement, name: string): void {
  const { source } = own
  const isExported = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration'
  const id = declaredId(node, statement)
  if (id) own.replace(id.start as number, (id.start as number) + (id as { name: string }).name.length, name)
  if (statement.type === 'ExportDefaultDeclaration') {
    const { declaration } = statement
    const isNamed = declaration.type === 'FunctionDeclaration'
    own.replace(statement.start as number, declaration.start as number, isNamed ? 'export ' : `export const ${name} = `)
    const keyword = isNamed && !id ? /^(?:async\s+)?function[\t ]*\*?[\t ]*/.exec(source.slice(declaration.start as number))?.[0] : undefined
    if (keyword !== undefined) {
      const end = (declaration.start as number) + keyword.length
      own.replace((declaration.start as number) + keyword.trimEnd().length, end, ` ${name}`)
    }
  } else if (!isExported && isExportedInList(module, id)) own.insert(statement.start as number, 'export ', { first: true })
}

function declaredId(node: SharedHelper['declared']['node'], statement: Statement): Node | undefined {
  const declaration = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement
  if (declaration?.type === 'VariableDeclaration') return declaration.declarations[0]?.id
  return declaration?.type === 'FunctionDeclaration' && declaration === node ? (declaration.id ?? undefined) : undefined
}

function isExportedInList({ program }: Module, id: Node | undefined): boolean {
  const name = id?.type === 'Identifier' ? id.name : undefined
  return program.node.body.some((one) => {
    if (one.type === 'ExportDefaultDeclaration') return one.declaration.type === 'Identifier' && one.declaration.name === name
    return one.type === 'ExportNamedDeclaration' && !one.source && one.specifiers.some((each) => each.type === 'ExportSpecifier' && each.local.name === name)
  })
}

/** Has a file import new forms that stand beside old ones: under the old one's name, or beside it. */
export function importTwins(code: string, file: string, twins: TwinImport[]): string {
  if (twins.length === 0) return code
  const module = readModule(code, file)
  const edits = new Edits(code, module.style, module.templates)
  for (const { holder, imported, twin, source, isAwaited, isLocal } of twins) {
    for (const one of isAwaited ? awaitedOf(module, source).flatMap(({ taken }) => taken) : []) if (one.name === imported) takeAs(edits, one, twin)
    const bindings = holder === undefined ? [] : isLocal ? bindingsOf(module, holder).filter(({ scope }) => scope !== module.program.scope) : [module.program.scope.getOwnBinding(holder)]
    const references = bindings.flatMap((binding) => binding?.referencePaths ?? [])
    for (const { property } of membersIn(references, imported).flatMap(membersFrom).filter(({ member }) => member === imported)) edits.replace(property.start as number, property.end as number, twin)
  }
  for (const declaration of module.program.node.body) {
    if (declaration.type !== 'ImportDeclaration') continue
    for (const one of twins) if (one.holder === undefined && !one.isAwaited && one.source === declaration.source.value) importTwin(edits, module, declaration, one)
  }
  return edits.render(0, code.length)
}

/** What a name means anywhere in a module. */
export function bindingsOf({ program }: Module, name: string): Binding[] {
  const found = new Set(program.scope.hasOwnBinding(name) ? [program.scope.getOwnBinding(name) as Binding] : [])
  program.traverse({ Scope: ({ scope }) => void (scope.hasOwnBinding(name) && found.add(scope.getOwnBinding(name) as Binding)) })
  return [...found]
}

type Specifier = ImportDeclaration['specifiers'][number]

function importTwin(edits: Edits, module: Module, declaration: ImportDeclaration, { imported, twin, local }: TwinImport): void {
  const old = declaration.specifiers.find((one) => importedName(one) === imported)
  if (!old) return
  const own = declaration.specifiers.find((one) => importedName(one) === twin)
  if (local !== undefined) {
    if (!own) addSpecifier(edits, declaration, old, local === twin ? twin : `${twin} as ${local}`)
    return
  }
  if (own) {
    for (const reference of module.program.scope.getOwnBinding(own.local.name)?.referencePaths ?? []) edits.replace(reference.node.start as number, reference.node.end as number, old.local.name)
    removeSpecifier(edits, declaration, own)
  }
  const text = twin === old.local.name ? twin : `${twin} as ${old.local.name}`
  if (old.type !== 'ImportDefaultSpecifier') return edits.replace(old.start as number, old.end as number, text)
  const open = braceOf(edits.source, declaration)
  if (open === undefined) return edits.replace(old.start as number, old.end as number, `{ ${text} }`)
  edits.remove(old.start as number, open)
  put(edits, open + 1, `${edits.source.slice(open + 1, declaration.specifiers[1]?.start as number)}${text},`)
}

/** Inserts text with the file's own line ends. */
function put(edits: Edits, at: number, raw: string): void {
  edits.replace(at, at, [{ raw }])
}

/** Where the list of named imports opens. */
function braceOf(source: string, declaration: ImportDeclaration): number | undefined {
  const at = source.indexOf('{', declaration.start as number)
  return at >= 0 && at < (declaration.source.start as number) ? at : undefined
}

/** Adds a named import behind another specifier of the same declaration. */
function addSpecifier(edits: Edits, declaration: ImportDeclaration, behind: Specifier, text: string): void {
  const { source } = edits
  if (behind.type !== 'ImportDefaultSpecifier') return put(edits, behind.end as number, `,${spaceBefore(source, behind)}${text}`)
  const open = braceOf(source, declaration)
  if (open === undefined) return put(edits, behind.end as number, `, { ${text} }`)
  put(edits, open + 1, `${source.slice(open + 1, declaration.specifiers[1]?.start as number)}${text},`)
}

/** The white space in front of an item of a list, as another item behind it gets it. */
export function spaceBefore(source: string, item: Node): string {
  const space = /\s*$/.exec(source.slice(0, item.start as number))?.[0] ?? ''
  return space.includes('\n') ? space : ' '
}

function removeSpecifier(edits: Edits, declaration: ImportDeclaration, specifier: Specifier): void {
  const before = declaration.specifiers[declaration.specifiers.indexOf(specifier) - 1]
  const after = declaration.specifiers[declaration.specifiers.indexOf(specifier) + 1]
  if (before && before.type !== 'ImportDefaultSpecifier') edits.remove(before.end as number, specifier.end as number)
  else if (after) edits.remove(specifier.start as number, after.start as number)
  else if (before) edits.remove(before.end as number, edits.source.indexOf('}', specifier.end as number) + 1)
}

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}
