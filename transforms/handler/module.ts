import { posix } from 'node:path'
import type { NodePath } from '@babel/traverse'
import { VISITOR_KEYS, type Comment, type Node, type Program, type StringLiteral, type TemplateElement } from '@babel/types'
import type { ChainFactory } from '../chains/factories.ts'
import type { Instrumented } from '../instrumented-exports.ts'
import type { Labels } from '../labelled-middlewares.ts'
import { parse } from '../parse.ts'
import { styleOf, type Style } from '../style.ts'

/** One source file, read once. */
export interface Module {
  source: string
  /** Path relative to the app's root. */
  file: string
  typescript: boolean
  program: NodePath<Program>
  comments: Comment[]
  style: Style
  /** Ranges of template literals' text. */
  templates: { start: number; end: number }[]
  /** Every name that the file binds or refers to, with its places: generated names avoid them, so that nothing is captured. */
  names: Map<string, number[]>
  /** `typeof req` in types: references that scopes do not count. */
  typeQueries: { name: string; node: Node }[]
  /** Module specifiers of imports, exports, `import()`, `require()` and `typeof import()`: string literals. */
  specifiers: StringLiteral[]
  /** Whether a function declares another in its body. */
  nests: boolean
  /** Places that depend on where the file lies. */
  located: { name: string; node: Node }[]
  /** The first place that makes references uncountable: `arguments`, `eval`, `with`. */
  uncountable: Node | undefined
  /** Set where the file on disk reads otherwise: what is converted was brought into another spelling first. */
  origin?: Origin
  /** The text of a route on disk, where that was brought into another spelling first. */
  before?: string
  /** Functions that gave a library's chain in the file on disk, and are spelled as wrappers, by their names. */
  factories?: ReadonlyMap<string, ChainFactory>
  /** Tables of middlewares of which routes choose by label, by the names of what takes the labels. */
  labels?: ReadonlyMap<string, Labels>
  /** Functions that gave their response back in the file on disk, and give nothing in this spelling. */
  givesBack?: ReadonlySet<string>
  /** Functions that the file on disk exports in what only measures them, and this spelling without. */
  instrumented?: Instrumented
}

/** The text of a file as it stands on disk. */
export interface Origin {
  source: string
  /** Ranges of the module's text that stand for others: what nothing converts goes back, and what is `meant` where no function around it is converted. */
  islands: { start: number; end: number; text: string; meant?: true; of?: string }[]
}

/**
 * Reads a module: parse, scopes, names.
 * @throws SyntaxError as the parser gives it
 */
export function readModule(source: string, file: string): Module {
  const { ast, program, comments } = parse(source, file)
  const module: Module = {
    source,
    file,
    typescript: /\.[cm]?tsx?$/.test(file),
    program,
    comments,
    style: styleOf(source),
    templates: [],
    names: new Map(),
    typeQueries: [],
    specifiers: [],
    nests: false,
    located: [],
    uncountable: undefined,
  }
  collect(ast.program, undefined, '', module)
  return module
}

/** A bare walk over the tree, without paths: what scopes do not tell. */
function collect(node: Node, parent: Node | undefined, key: string, module: Module): void {
  switch (node.type) {
    case 'Identifier': {
      const isName =
        ((parent?.type === 'MemberExpression' || parent?.type === 'OptionalMemberExpression') && key === 'property' && !parent.computed) ||
        ((parent?.type === 'ObjectProperty' || parent?.type === 'ObjectMethod' || parent?.type === 'ClassMethod' || parent?.type === 'ClassProperty') && key === 'key' && !parent.computed && !(parent.type === 'ObjectProperty' && parent.shorthand)) ||
        (parent?.type === 'TSPropertySignature' && key === 'key')
      if (!isName) addName(module, node.name, node)
      if ((node.name === '__dirname' || node.name === '__filename') && !isName) module.located.push({ name: node.name, node })
      if (node.name === 'arguments' && !isName) module.uncountable ??= node
      break
    }
    case 'BlockStatement':
      module.nests ||= FUNCTION.test(parent?.type ?? '') && node.body.some(declaresFunction)
      break
    case 'TemplateElement':
      module.templates.push({ start: node.start as number, end: node.end as number })
      break
    case 'JSXIdentifier':
      addName(module, node.name, node)
      break
    case 'WithStatement':
      module.uncountable ??= node
      break
    case 'CallExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'eval') module.uncountable ??= node
      if (node.callee.type === 'Import' || (node.callee.type === 'Identifier' && node.callee.name === 'require')) addSpecifier(module, node.arguments[0])
      else if (node.callee.type === 'MemberExpression' && node.callee.object.type === 'Identifier' && node.callee.object.name === 'require') addSpecifier(module, node.arguments[0])
      break
    case 'ImportExpression':
      addSpecifier(module, node.source)
      break
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      if (node.source) module.specifiers.push(node.source)
      break
    case 'TSExternalModuleReference':
      addSpecifier(module, node.expression)
      break
    case 'TSImportType':
      addSpecifier(module, node.argument)
      break
    case 'NewExpression': {
      // `new URL('./x', import.meta.url)` names a file as an import does; bundlers take `@scope/name/x` for one of a package.
      const [file, base] = node.arguments
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'URL' || file?.type !== 'StringLiteral' || !/^(\.{1,2}|@[\w.-]+\/[\w.-]+)\//.test(file.value)) break
      if (base?.type !== 'MemberExpression' || base.object.type !== 'MetaProperty' || base.property.type !== 'Identifier' || base.property.name !== 'url') break
      addName(module, 'URL', node.callee)
      module.specifiers.push(file)
      return
    }
    case 'MetaProperty':
      // What builds put there for all files alike.
      if (parent?.type === 'MemberExpression' && !parent.computed && parent.property.type === 'Identifier' && parent.property.name === 'env') break
      if (node.meta.name === 'import') module.located.push({ name: 'import.meta', node })
      break
    case 'TSTypeQuery': {
      let name: Node = node.exprName
      while (name.type === 'TSQualifiedName') name = name.left
      if (name.type === 'Identifier') module.typeQueries.push({ name: name.name, node })
      break
    }
  }
  for (const childKey of VISITOR_KEYS[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[childKey]
    if (Array.isArray(child)) {
      for (const item of child) if (item && typeof item.type === 'string') collect(item as Node, node, childKey, module)
    } else if (child && typeof (child as { type?: unknown }).type === 'string') collect(child as Node, node, childKey, module)
  }
}

const FUNCTION = /^(Function(Declaration|Expression)|ArrowFunctionExpression|(Object|Class(Private)?)Method)$/

const declaresFunction = (statement: Node): boolean =>
  statement.type === 'FunctionDeclaration' || (statement.type === 'VariableDeclaration' && statement.declarations.some(({ init }) => init && FUNCTION.test(init.type)))

function addName(module: Module, name: string, node: Node): void {
  const places = module.names.get(name)
  if (places) places.push(node.start as number)
  else module.names.set(name, [node.start as number])
}

/** Whether a name means something in a function, or to the whole file: then it cannot be declared there. */
export function isTaken(module: Module, name: string, within: Node): boolean {
  if (module.program.scope.hasOwnBinding(name)) return true
  return module.names.get(name)?.some((at) => at >= (within.start as number) && at < (within.end as number)) ?? false
}

/** A specifier that is no plain text cannot be followed to the file's new place; a relative one would then point elsewhere. */
function addSpecifier(module: Module, node: Node | null | undefined): void {
  if (node?.type === 'StringLiteral') module.specifiers.push(node)
  else if (node?.type === 'TSLiteralType') addSpecifier(module, node.literal)
  else if (node?.type === 'TemplateLiteral' && addFolder(module, node.quasis[0])) return
  else if (node) module.located.push({ name: 'import(…)', node })
}

/**
 * What a template names begins with a package or an alias, which mean the same everywhere, or with a folder that can be followed: one that
 * holds no routes, which may move too.
 */
function addFolder(module: Module, first: TemplateElement | undefined): boolean {
  const text = first?.value.raw ?? ''
  if (/^[^./\\\s:][^\\\s:]*\//.test(text)) return true
  const folder = /^(\.{1,2}\/.*)\//.exec(text)?.[1]
  if (!first || folder === undefined || text.includes('\\') || /(^|\/)api(\/|$)/.test(posix.join(posix.dirname(module.file), folder))) return false
  const start = (first.start as number) - 1
  module.specifiers.push({ type: 'StringLiteral', value: folder, start, end: start + folder.length + 2, loc: first.loc } as StringLiteral)
  return true
}

/** Line and column of a node, both from 1. */
export function placeOf(node: Node): { line: number; column: number } {
  return { line: node.loc?.start.line ?? 1, column: (node.loc?.start.column ?? 0) + 1 }
}
