import type { NodePath } from '@babel/traverse'
import type { ConditionalExpression, Identifier, MemberExpression, Node, OptionalMemberExpression } from '@babel/types'
import { functionOf } from '../handler/unit.ts'
import { bare, unwrapped, type RequestUse } from '../handler/uses.ts'
import { recipes } from '../recipes/index.ts'
import type { Recipe } from '../recipes/recipe.ts'

/** How code treats a value that is a string, or a list of them where a client repeats a key. */
export class Treatment {
  readonly #recipes: Recipe[]

  /** @param packages what the app depends on: what their calls take counts where they are there */
  constructor(packages: Record<string, string> = {}) {
    this.#recipes = recipes.filter(({ library }) => packages[library] !== undefined)
  }

  /** Whether code treats a value as one string: a list in its place was a mistake there anyway. Follows constants and functions of the file. */
  isOneString(path: NodePath, depth = 0): boolean {
    let outer = path
    while (outer.parentPath && unwrapped(outer) !== outer) {
      outer = outer.parentPath
      if ((outer.node.type === 'TSAsExpression' || outer.node.type === 'TSTypeAssertion') && saysString(outer.node.typeAnnotation)) return true
    }
    const { parent, node } = outer
    const parentPath = outer.parentPath as NodePath
    if (takesFirst(outer) || this.#recipes.some((recipe) => recipe.takesOneValue?.(outer))) return true
    switch (parent.type) {
      // `typeof x !== 'string'` is how code refuses lists.
      case 'UnaryExpression':
        return parent.operator !== 'typeof' || asksWhetherThere(parentPath)
      case 'TemplateLiteral':
        return true
      case 'BinaryExpression':
        return parent.operator !== 'instanceof'
      case 'IfStatement':
      case 'WhileStatement':
        return parent.test === node
      case 'ConditionalExpression':
        return parent.test === node || this.isOneString(parentPath, depth)
      case 'LogicalExpression':
        if (parent.left === node && parent.operator === '&&') return true
        return this.isOneString(parentPath, depth)
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        // As a key, a value becomes text.
        if (parent.property === node) return parent.computed === true
        return !parent.computed && parent.property.type === 'Identifier' && STRING_METHODS.test(parent.property.name)
      case 'CallExpression':
      case 'OptionalCallExpression':
      case 'NewExpression':
        return this.#takesOneString(outer, depth)
      case 'SwitchStatement':
        return parent.discriminant === node
      case 'VariableDeclarator': {
        if (parent.init !== node || parent.id.type !== 'Identifier' || depth > 3) return false
        if (isAnnotatedString(parent.id)) return true
        const binding = outer.scope.getBinding(parent.id.name)
        return binding !== undefined && this.allOneString(binding, depth + 1)
      }
      default:
        return false
    }
  }

  /** The same for every place where a constant is used. */
  allOneString(binding: Constant, depth = 0): boolean {
    return binding.constant && binding.referencePaths.every((reference) => this.isOneString(reference, depth))
  }

  /** Whether code asks for a list, or works with one: what it does there cannot be done with the first alone. Follows the same. */
  knowsLists(path: NodePath, depth = 0): boolean {
    const outer = unwrapped(path)
    const { parent, node } = outer
    const parentPath = outer.parentPath as NodePath
    if (takesFirst(outer)) return false
    switch (parent.type) {
      case 'UnaryExpression':
        return parent.operator === 'typeof' && !asksWhetherThere(parentPath)
      case 'BinaryExpression':
        return parent.operator === 'instanceof' && parent.left === node
      case 'SpreadElement':
        return parentPath.parent.type === 'ArrayExpression'
      case 'ForOfStatement':
        return parent.right === node
      case 'ConditionalExpression':
        return parent.test !== node && this.knowsLists(parentPath, depth)
      case 'LogicalExpression':
        return !(parent.operator === '&&' && parent.left === node) && this.knowsLists(parentPath, depth)
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return parent.object === node && !parent.computed && parent.property.type === 'Identifier' && LIST_METHODS.test(parent.property.name)
      case 'CallExpression': {
        const index = parent.arguments.indexOf(node as never)
        const name = calledName(parent.callee)
        if (index !== -1 && (name === 'isArray' || name === 'concat')) return true
        const parameter = parameterOf(outer, index)
        return parameter !== undefined && depth < 4 && this.anyKnowsLists(parameter.binding, depth + 1)
      }
      case 'VariableDeclarator': {
        const binding = parent.init === node && parent.id.type === 'Identifier' ? outer.scope.getBinding(parent.id.name) : undefined
        return binding !== undefined && depth < 4 && this.anyKnowsLists(binding, depth + 1)
      }
      default:
        return false
    }
  }

  anyKnowsLists(binding: Constant, depth = 0): boolean {
    return binding.constant && binding.referencePaths.some((reference) => this.knowsLists(reference, depth))
  }

  #takesOneString(path: NodePath, depth: number): boolean {
    const { parent, node } = path
    if (parent.type !== 'CallExpression' && parent.type !== 'OptionalCallExpression' && parent.type !== 'NewExpression') return false
    if (parent.callee === node) return false
    const { callee } = parent
    const name = calledName(callee)
    const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression'
    // `['a', 'b'].includes(x)` compares, like ===; what is logged is no answer.
    if (STRING_FUNCTIONS.test(name) || name === 'parse' || (isMember && /^(includes|indexOf|lastIndexOf|startsWith|endsWith)$/.test(name))) return true
    if (isMember && callee.object.type === 'Identifier' && callee.object.name === 'console') return true
    const parameter = parameterOf(path, parent.arguments.indexOf(node as never))
    return parameter !== undefined && depth < 4 && (isAnnotatedString(parameter.node) || this.allOneString(parameter.binding, depth + 1))
  }
}

type Constant = { constant: boolean; referencePaths: NodePath[] }

const STRING_METHODS = /^(toString|split|trim|trimStart|trimEnd|toLowerCase|toUpperCase|replace|replaceAll|startsWith|endsWith|substring|substr|charAt|charCodeAt|match|matchAll|normalize|padStart|padEnd|localeCompare|codePointAt|search|repeat)$/
const STRING_FUNCTIONS = /^(String|Number|parseInt|parseFloat|encodeURIComponent|decodeURIComponent|BigInt|Boolean|Date|RegExp|URL|ObjectId|isNaN)$/
const LIST_METHODS = /^(map|forEach|filter|join|some|every|find|findIndex|reduce|flat|flatMap|sort|push|pop|shift|unshift|entries)$/

function calledName(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name
  return (callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression') && callee.property.type === 'Identifier' ? callee.property.name : ''
}

/** `typeof x === 'undefined'` asks nothing that a list would answer otherwise. */
function asksWhetherThere(asked: NodePath): boolean {
  const { parent } = unwrapped(asked)
  return parent.type === 'BinaryExpression' && [parent.left, parent.right].some((side) => side.type === 'StringLiteral' && side.value === 'undefined')
}

/** The parameter of a function of the file that an argument becomes, where it is a plain name. */
function parameterOf(argument: NodePath, index: number) {
  const { parent } = argument
  if (index === -1 || parent.type !== 'CallExpression' || parent.callee.type !== 'Identifier') return undefined
  if (parent.arguments.slice(0, index).some((one) => one.type === 'SpreadElement')) return undefined
  const named = argument.scope.getBinding(parent.callee.name)
  const called = named && functionOf(named)
  const given = called?.node.params[index]
  const node = given?.type === 'AssignmentPattern' ? given.left : given
  const binding = node?.type === 'Identifier' ? called?.scope.getOwnBinding(node.name) : undefined
  return node && binding ? { node, binding } : undefined
}

/** `Array.isArray(x) ? x[0] : x`: the first of a list, which is what a route handler gives. */
const takesFirst = (path: NodePath): boolean => firstTaken(path)?.includes(path.node) === true

/** The three places of a value in such a choice around one of them. */
function firstTaken(path: NodePath): Node[] | undefined {
  const choice = choiceAround(path)
  if (!choice) return undefined
  const { test, consequent } = choice.node
  const asks = test.type === 'CallExpression' && test.callee.type === 'MemberExpression' && test.callee.object.type === 'Identifier' && test.callee.object.name === 'Array' && test.callee.property.type === 'Identifier' && test.callee.property.name === 'isArray'
  const first = bare(consequent)
  const takes = (first.type === 'MemberExpression' || first.type === 'OptionalMemberExpression') && first.property.type === 'NumericLiteral' && first.property.value === 0
  const asked = asks && takes ? test.arguments[0] : undefined
  const places = asked && takes ? [asked, bare(first.object), bare(choice.node.alternate)] : undefined
  return places?.every((one) => isSame(one, asked as Node)) ? places : undefined
}

/** An expression with the brackets around it, which one read in its place does not need. */
export function withBrackets<T extends Node>({ node }: { node: T }, source: string): T {
  const start = node.extra?.['parenStart'] as number | undefined
  const rest = start === undefined ? undefined : /^\s*\)/.exec(source.slice(node.end as number))?.[0].length
  return rest === undefined || start === undefined ? node : { ...node, start, end: (node.end as number) + rest }
}

/** Whether two names, or members of them, are written alike. */
function isSame(one: Node, other: Node): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a.type === 'Identifier' || b.type === 'Identifier') return a.type === b.type && (a as Identifier).name === (b as Identifier).name
  if (a.type === 'StringLiteral' && b.type === 'StringLiteral') return a.value === b.value
  const isMember = (node: Node): node is MemberExpression | OptionalMemberExpression => node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression'
  return isMember(a) && isMember(b) && a.computed === b.computed && isSame(a.object, b.object) && isSame(a.property, b.property)
}

function choiceAround(path: NodePath): NodePath<ConditionalExpression> | undefined {
  const found = path.findParent((one) => one.isConditionalExpression() || one.isStatement())
  return found?.isConditionalExpression() ? found : undefined
}

/**
 * Reads of which three are one choice of the first of a list: `Array.isArray(req.query.id) ? req.query.id[0] : req.query.id` is one read.
 * @param source text of the file
 * @returns the reads to write, and for each that stands for a whole choice the three that it is made of
 */
export function choicesAsOne(uses: readonly RequestUse[], source: string): { reads: RequestUse[]; parts: Map<RequestUse, RequestUse[]> } {
  const byNode = new Map(uses.flatMap((use) => (use.entry ? [] : [[use.node, use] as const])))
  const parts = new Map<RequestUse, RequestUse[]>()
  const taken = new Set<RequestUse>()
  for (const use of uses) {
    if (use.entry || taken.has(use)) continue
    const places = firstTaken(use.nodePath)?.map((node) => byNode.get(bare(node)))
    const choice = choiceAround(use.nodePath)
    if (!choice || !places?.includes(use) || !places.every((one) => one !== undefined && one.path[1] === use.path[1])) continue
    for (const one of places) if (one) taken.add(one)
    parts.set({ ...use, node: withBrackets(choice, source), nodePath: choice }, places.flatMap((one) => one ?? []))
  }
  return { reads: [...uses.filter((use) => !taken.has(use)), ...parts.keys()], parts }
}

const isAnnotatedString = (node: Node): boolean => node.type === 'Identifier' && node.typeAnnotation?.type === 'TSTypeAnnotation' && saysString(node.typeAnnotation.typeAnnotation)

/** Whether a type says one string, or none. */
export function saysString(type: Node): boolean {
  if (type.type === 'TSStringKeyword') return true
  if (type.type === 'TSLiteralType') return bare(type.literal).type === 'StringLiteral'
  if (type.type === 'TSUnionType') return type.types.every((one) => saysString(one) || one.type === 'TSUndefinedKeyword' || one.type === 'TSNullKeyword')
  return false
}
