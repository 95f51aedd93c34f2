import { parse, type ParserPlugin } from '@babel/parser'
import type * as t from '@babel/types'
import type { Place } from '../transforms/messages.ts'

/** A specifier in a source file, and what is taken from the module that it names. */
export interface ImportSite extends Place {
  specifier: string
  /** Offsets of the text between the quotes. */
  start: number
  end: number
  /** `mention`: the text is given to a function that is not known to import; to be shown, not edited. */
  kind: 'import' | 'export' | 'dynamic-import' | 'require' | 'mock' | 'import-type' | 'url' | 'mention'
  /** Names of exports that are used, or that a mock gives; `default`; `*` for all of them, or where it cannot be told. */
  names: string[]
  typeOnly: boolean
}

/**
 * Where a file names one of the given specifiers. A file that cannot be parsed gives a `mention` for each.
 * @param file its ending picks the syntax
 */
export function findImports(text: string, file: string, specifiers: Set<string>): ImportSite[] {
  let program: t.File
  try {
    program = parse(text, { sourceType: 'unambiguous', errorRecovery: true, allowReturnOutsideFunction: true, plugins: pluginsOf(file) })
  } catch {
    return mentionsIn(text, specifiers)
  }
  const sites: ImportSite[] = []
  const above: t.Node[] = []
  visit(program.program)
  return sites.toSorted((a, b) => a.start - b.start)

  function visit(node: t.Node): void {
    const specifier = node.type === 'StringLiteral' ? node.value : node.type === 'TemplateLiteral' && node.expressions.length === 0 ? node.quasis[0]?.value.cooked : undefined
    if (specifier != null && specifiers.has(specifier)) {
      const use = useOf(node, above.toReversed())
      const { line, column } = node.loc!.start
      if (use) sites.push({ specifier, start: node.start! + 1, end: node.end! - 1, line, column: column + 1, ...use })
      return
    }
    above.push(node)
    for (const child of childrenOf(node)) visit(child)
    above.pop()
  }
}

function pluginsOf(file: string): ParserPlugin[] {
  if (/\.[cm]?ts$/.test(file)) return ['typescript', 'decorators-legacy']
  return file.endsWith('.tsx') ? ['typescript', 'jsx', 'decorators-legacy'] : ['jsx', 'flow', 'decorators-legacy']
}

function mentionsIn(text: string, specifiers: Set<string>): ImportSite[] {
  return [...specifiers].map((specifier) => {
    const start = Math.max(0, ...["'", '"', '`'].map((quote) => text.indexOf(quote + specifier + quote))) + 1
    const before = text.slice(0, start).split('\n')
    return { specifier, start, end: start + specifier.length, kind: 'mention', names: ['*'], typeOnly: false, line: before.length, column: before.at(-1)!.length }
  })
}

/** Keys of a node that hold no syntax. */
const NOT_SYNTAX = new Set(['loc', 'start', 'end', 'extra', 'leadingComments', 'innerComments', 'trailingComments', 'type'])

function childrenOf(node: t.Node): t.Node[] {
  const children: t.Node[] = []
  for (const key in node) {
    const value: unknown = NOT_SYNTAX.has(key) ? undefined : node[key as keyof t.Node]
    if (typeof value !== 'object' || value === null) continue
    for (const child of Array.isArray(value) ? value : [value]) if (typeof child?.type === 'string') children.push(child)
  }
  return children
}

const textOf = (node: t.Node): string => (node.type === 'StringLiteral' ? node.value : node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.cooked ?? '') : '')

type Use = Pick<ImportSite, 'kind' | 'names' | 'typeOnly'>

/** What a quoted specifier is for, by the nodes around it, the nearest first; undefined for a text that names no module. */
function useOf(node: t.Node, above: t.Node[]): Use | undefined {
  const [parent, ...outer] = above
  switch (parent?.type) {
    case 'ImportDeclaration': {
      const isType = (kind: string | null | undefined) => kind === 'type' || kind === 'typeof'
      const all = parent.specifiers
      const typeOnly = isType(parent.importKind) || (all.length > 0 && all.every((one) => one.type === 'ImportSpecifier' && isType(one.importKind)))
      return { kind: 'import', names: all.map(importedName), typeOnly }
    }
    case 'ExportNamedDeclaration': {
      const names = parent.specifiers.map((one) => (one.type === 'ExportSpecifier' ? one.local.name : '*'))
      return { kind: 'export', names, typeOnly: parent.exportKind === 'type' }
    }
    case 'ExportAllDeclaration':
      return { kind: 'export', names: ['*'], typeOnly: parent.exportKind === 'type' }
    case 'TSExternalModuleReference':
      return { kind: 'require', names: ['*'], typeOnly: false }
    case 'TSImportType':
      return { kind: 'import-type', names: [parent.qualifier ? firstName(parent.qualifier) : '*'], typeOnly: true }
    case 'TSLiteralType':
      return outer[0]?.type === 'TSImportType' ? useOf(parent, outer) : undefined
    case 'ImportExpression':
      return { kind: 'dynamic-import', names: takenNames(outer, parent), typeOnly: false }
    case 'NewExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'URL' && parent.arguments[1]?.type === 'MemberExpression'
        ? { kind: 'url', names: [], typeOnly: false }
        : undefined
    case 'CallExpression':
      return parent.callee === node ? undefined : useOfArgument(parent, outer, textOf(node))
    default:
      return undefined
  }
}

/** Functions that ask a server. */
const CLIENT = /^(window\.|globalThis\.)?(fetch|useSWR|useFetch|axios|ky|got)$|(^|\.)(axios|ky|got|superagent|request|http|client|api)\.(get|post|put|patch|delete|head|request)$/i
/** Functions of `node:fs` that take a path and run nothing of the file. */
const OF_FILES = /^(fs\.|fsPromises\.|fs\.promises\.)?(existsSync|accessSync|access|readFileSync|readFile|statSync|stat|lstatSync|lstat|openSync|createReadStream)$/

function useOfArgument(call: t.CallExpression, above: t.Node[], specifier: string): Use | undefined {
  const { callee } = call
  const isMock = (node: t.Node | undefined) => node?.type === 'CallExpression' && /^(jest|vi|vitest)\./.test(calleeName(node.callee))
  if (isMock(call)) return { kind: 'mock', names: mockedNames(call), typeOnly: false }
  if (callee.type === 'Import') {
    if (isMock(above[0])) return { kind: 'mock', names: mockedNames(above[0] as t.CallExpression), typeOnly: false }
    return { kind: 'dynamic-import', names: takenNames(above, call), typeOnly: false }
  }
  const name = calleeName(callee)
  if (name === 'require') return { kind: 'require', names: takenNames(above, call), typeOnly: false }
  // A URL below the page that asks: `axios.post('./api/contact')`.
  if (CLIENT.test(name) && !/\.[cm]?[jt]sx?$/.test(specifier)) return undefined
  // A file that is looked at: mentions.ts reports it.
  if (OF_FILES.test(name)) return undefined
  // A path that is put together, from the current folder mostly: mentions.ts reports that, too.
  const isPath = /^(path\.)?(posix\.)?(join|resolve)$/.test(name)
  const isOfModule = /^__(dirname|filename)$|^import\.meta/.test(calleeName(call.arguments[0] as t.Node))
  if (isPath && (!isOfModule || (above[0]?.type === 'CallExpression' && OF_FILES.test(calleeName(above[0].callee))))) return undefined
  if (name === 'require.resolve' || name === 'import.meta.resolve') return { kind: 'require', names: [], typeOnly: false }
  // A file's path from the root, with its ending: modules are named without it.
  if (/^(src\/)?pages\/.*\.[jt]sx?$/.test(specifier)) return undefined
  // `host.split('.')`: text, which could name the index of a folder too.
  if (/^\.{1,2}\/?$/.test(specifier) && !/require|import|mock|load/i.test(name)) return undefined
  return { kind: 'mention', names: ['*'], typeOnly: false }
}

/** The names that the factory of a mock gives; none without a factory. */
function mockedNames({ arguments: [, factory] }: t.CallExpression): string[] {
  if (!factory) return []
  const body = factory.type === 'ArrowFunctionExpression' ? factory.body : undefined
  if (body?.type !== 'ObjectExpression') return ['*']
  return body.properties.map((one) => (one.type === 'SpreadElement' || one.computed ? '*' : one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : '*'))
}

function calleeName(node: t.Node): string {
  if (node.type === 'Identifier') return node.name
  if (node.type === 'MetaProperty') return `${node.meta.name}.${node.property.name}`
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return ''
  return `${calleeName(node.object)}.${node.property.name}`
}

function importedName(specifier: t.ImportDeclaration['specifiers'][number]): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return '*'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}

function firstName(name: t.Node): string {
  if (name.type === 'TSQualifiedName') return firstName(name.left)
  return name.type === 'Identifier' ? name.name : '*'
}

/** What is taken from the value of `require(…)` or `import(…)`: `.a`, `const { a } =`, `.then(({ a }) => …)`. */
function takenNames([parent, ...outer]: t.Node[], value: t.Node): string[] {
  if (parent?.type === 'AwaitExpression' || parent?.type === 'TSAsExpression' || parent?.type === 'ParenthesizedExpression') return takenNames(outer, parent)
  if (parent?.type === 'ExpressionStatement') return []
  if (parent?.type === 'VariableDeclarator' && parent.init === value) return patternNames(parent.id)
  if (parent?.type !== 'MemberExpression' || parent.object !== value) return ['*']
  const name = parent.property.type === 'Identifier' && !parent.computed ? parent.property.name : parent.property.type === 'StringLiteral' ? parent.property.value : '*'
  const call = outer[0]
  if (name !== 'then' || call?.type !== 'CallExpression') return [name]
  const callback = call.arguments[0]
  const parameter = callback?.type === 'ArrowFunctionExpression' || callback?.type === 'FunctionExpression' ? callback.params[0] : undefined
  if (parameter?.type === 'Identifier' && callback?.type === 'ArrowFunctionExpression') return memberNames(callback.body, parameter.name)
  return parameter ? patternNames(parameter) : ['*']
}

/** `m.default` of `(m) => m.default`. */
function memberNames(body: t.Node, name: string): string[] {
  const isMember = body.type === 'MemberExpression' && body.object.type === 'Identifier' && body.object.name === name
  return isMember && body.property.type === 'Identifier' && !body.computed ? [body.property.name] : ['*']
}

function patternNames(pattern: t.Node): string[] {
  if (pattern.type !== 'ObjectPattern') return ['*']
  return pattern.properties.map((one) => {
    if (one.type === 'RestElement' || one.computed) return '*'
    return one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : '*'
  })
}
