import { VISITOR_KEYS, type ImportDeclaration, type Node } from '@babel/types'
import { readModule, type Module } from './handler/module.ts'
import type { TextEdit } from './restore.ts'
import type { SharedHelper } from './shared-helpers.ts'

/** A function that gives a `Response` beside its value, as one file names it. */
export interface Giver {
  /** The specifier by which the file has it; undefined in the file that declares it. */
  source: string | undefined
  /** The name of its export, `default` too; in its own file the name that it has there. */
  name: string
  /** Whether what it gives is a promise. */
  async: boolean
}

/** A type that is made of a function: `typeof requireUser`. */
interface ResultType {
  /** `ReturnType<typeof requireUser>`; undefined where something else is made of it. */
  returned: Node | undefined
  /** `Awaited<…>` around that. */
  awaited: Node | undefined
  /** True for the type of a constant that holds what the function gave: that is looked at behind it. */
  isOfCheck: boolean
  /** True where the responses are left out already. */
  isExcluded: boolean
}

/**
 * Whether a function is a guard whose value is one of several kinds, a `Response` among them, in its new form: types that are made of
 * what it gives are to leave that out.
 */
export const givesResponseBeside = ({ unit, wrapper, held, signature }: Pick<SharedHelper, 'unit' | 'wrapper' | 'held' | 'signature'>): boolean =>
  unit.guard?.kind === 'data' && wrapper === undefined && held === undefined && unit.maker === undefined && signature !== undefined && unit.module.typescript

/** Whether a type that is made of what a guard gives can leave its responses out: what was no promise is to be none now. */
export const mayExclude = ({ unit, signature }: Pick<SharedHelper, 'unit' | 'signature'>, type: ResultType): boolean =>
  type.returned !== undefined && (type.awaited !== undefined || signature?.async === unit.node.async)

/** The types that a module makes of a function by its name, those that scopes do not count too. */
export function resultTypes(module: Module, name: string): { query: Node; type: ResultType }[] {
  return module.typeQueries.some((query) => query.name === name) ? collect(module, (query) => query.type === 'TSTypeQuery' && query.exprName.type === 'Identifier' && query.exprName.name === name, name) : []
}

function collect(module: Module, isSought: (node: Node) => boolean, name: string): { query: Node; type: ResultType }[] {
  const found: { query: Node; type: ResultType }[] = []
  const above: Node[] = []
  const visit = (node: Node): void => {
    if (isSought(node)) found.push({ query: node, type: typeAround(module, above.toReversed(), node, name) })
    above.push(node)
    for (const key of VISITOR_KEYS[node.type] ?? []) {
      const child = node[key as keyof Node] as unknown
      for (const one of Array.isArray(child) ? child : [child]) if (typeof one?.type === 'string') visit(one as Node)
    }
    above.pop()
  }
  visit(module.program.node)
  return found
}

/** @param above the nodes around the query, the nearest first */
function typeAround({ source }: Module, above: Node[], query: Node, name: string): ResultType {
  const [returned, outside] = around(query, above, 'ReturnType')
  const [awaited, beyond] = returned ? around(returned, outside, 'Awaited') : [undefined, outside]
  const [parent, owner] = beyond
  const isExcluded = parent?.type === 'TSTypeParameterInstantiation' && owner?.type === 'TSTypeReference' && nameOf(owner.typeName) === 'Exclude' && parent.params[0] === (awaited ?? returned) && source.slice(parent.params[1]?.start ?? 0, parent.params[1]?.end ?? 0) === 'Response'
  const declarator = above.find((one) => one.type === 'VariableDeclarator')
  const within = above.slice(0, above.indexOf(declarator as Node))
  const init = declarator?.type === 'VariableDeclarator' && within.some((one) => one.type === 'TSTypeAnnotation') && !within.some((one) => /Function|Class|Program/.test(one.type)) ? declarator.init : undefined
  const isOfCheck = init !== undefined && init !== null && new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(source.slice(init.start as number, init.end as number))
  return { returned, awaited, isOfCheck, isExcluded }
}

/** The type of a name of which another is the only argument, and the nodes around that. */
function around(inner: Node, [list, outer, ...rest]: Node[], name: string): [Node | undefined, Node[]] {
  const isIt = list?.type === 'TSTypeParameterInstantiation' && list.params.length === 1 && list.params[0] === inner && outer?.type === 'TSTypeReference' && nameOf(outer.typeName) === name
  return isIt ? [outer, rest] : [undefined, [list, outer, ...rest].filter((one) => one !== undefined)]
}

const nameOf = (node: Node): string | undefined => (node.type === 'Identifier' ? node.name : undefined)

/** Has the types of a file that are made of what guards give leave out their responses: `Exclude<Awaited<ReturnType<typeof requireUser>>, Response>`. */
export function excludeResponsesOf(code: string, file: string, givers: Giver[]): TextEdit[] {
  if (givers.length === 0 || !/\bReturnType\b/.test(code) || !/\.[cm]?tsx?$/.test(file)) return []
  const module = read(code, file)
  if (!module) return []
  return givers.flatMap((giver) => {
    const types = localNames(module, giver).flatMap((name) => resultTypes(module, name))
    const imported = giver.source === undefined ? [] : collect(module, (node) => isImported(node, giver), giver.name)
    return [...types, ...imported].flatMap(({ type }) => (type.isOfCheck || type.isExcluded ? [] : edits(type, giver.async)))
  })
}

function read(code: string, file: string): Module | undefined {
  try {
    return readModule(code, file)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function edits({ returned, awaited }: ResultType, async: boolean): TextEdit[] {
  const whole = awaited ?? returned
  if (!whole) return []
  const put = (at: number | null | undefined, text: string): TextEdit => ({ start: at as number, end: at as number, text })
  const inPromise = awaited === undefined && async
  return [put(whole.start, inPromise ? 'Promise<Exclude<Awaited<' : 'Exclude<'), put(whole.end, inPromise ? '>, Response>>' : ', Response>')]
}

function localNames({ program }: Module, { source, name }: Giver): string[] {
  if (source === undefined) return [name]
  const declarations = program.node.body.filter((one): one is ImportDeclaration => one.type === 'ImportDeclaration' && one.source.value === source)
  return declarations.flatMap(({ specifiers }) => specifiers.flatMap((one) => (importedName(one) === name ? one.local.name : [])))
}

function importedName(specifier: ImportDeclaration['specifiers'][number]): string | undefined {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  if (specifier.type === 'ImportNamespaceSpecifier') return undefined
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}

/** `typeof import('../lib/auth').requireUser`. */
const isImported = (node: Node, { source, name }: Giver): boolean =>
  node.type === 'TSTypeQuery' && node.exprName.type === 'TSImportType' && node.exprName.argument.type === 'StringLiteral' && node.exprName.argument.value === source && node.exprName.qualifier?.type === 'Identifier' && node.exprName.qualifier.name === name
