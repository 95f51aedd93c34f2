import type * as t from '@babel/types'
import { childStatements, importedName, mutationOf, namesOf, pathOf } from './config-syntax.ts'

/**
 * What an expression of a configuration file comes to, as far as its text alone tells. Nothing is executed: whatever would need
 * that is `unknown` and remembers the node that stood in the way.
 */
export type Value =
  | { kind: 'known'; value: string | number | boolean | null | undefined; node: t.Node }
  | { kind: 'list'; items: Value[]; node: t.Node }
  | { kind: 'object'; entries: Map<string, Value>; hole: t.Node | undefined; node: t.Node }
  | { kind: 'function'; node: t.Function; scope: Scope }
  | { kind: 'either'; options: Value[]; node: t.Node }
  /** `text` is what is known of a string, with `HOLE` where it is not. */
  | { kind: 'unknown'; node: t.Node; text?: string }

type ObjectValue = Extract<Value, { kind: 'object' }>

/** `name.path = node`, or `Object.assign(name, node)` with an empty path, somewhere after the declaration of `name`. */
interface Mutation {
  path: string[]
  node: t.Node
  conditional: boolean
  /** The names where it stands. */
  scope: Scope
}

interface Binding {
  value: (depth: number) => Value
  mutations: Mutation[]
  /** Its value behind the mutations seen so far, while the next one is read: what `config = withX(config)` reads there. */
  soFar?: Value
}

/** The names of one block and of those around it. */
export interface Scope {
  bindings: Map<string, Binding>
  parent: Scope | undefined
  /** For the outermost: what a module of the project gives under a name, or all that it gives; undefined where that cannot be told. */
  load?: (specifier: string, name: string | undefined) => Value | undefined
}

/** Stands in a text for what only running the code tells. */
export const HOLE = '\0'

/** Deep enough for any configuration written by hand; stops on those that refer to themselves. */
const DEEPEST = 60
/** Conditional spreads double the shapes of an object; beyond so many they count as unreadable. */
const MOST_SHAPES = 16

const unknown = (node: t.Node): Value => ({ kind: 'unknown', node })
/** A string that is known in part. */
const pieced = (texts: string[], node: t.Node): Value => (texts.some((text) => text.includes(HOLE)) ? { kind: 'unknown', node, text: texts.join('') } : known(texts.join(''), node))
const known = (value: Extract<Value, { kind: 'known' }>['value'], node: t.Node): Value => ({ kind: 'known', value, node })

/** One of several values; those that are alike count once. */
function either(options: Value[], node: t.Node): Value {
  const flat = options.flatMap((option) => (option.kind === 'either' ? option.options : [option]))
  const distinct = flat.filter((option, index) => {
    if (option.kind !== 'known') return true
    return flat.findIndex((other) => other.kind === 'known' && other.value === option.value) === index
  })
  return distinct.length === 1 ? distinct[0]! : { kind: 'either', options: distinct, node }
}

/** What is known of a string. */
export const textOf = (value: Value): string | undefined => (value.kind === 'unknown' ? value.text : value.kind === 'known' && typeof value.value === 'string' ? value.value : undefined)

export const optionsOf = (value: Value): Value[] => (value.kind === 'either' ? value.options : [value])
export const isAbsent = (value: Value) => value.kind === 'known' && (value.value === undefined || value.value === null)

/** What a value gives to a text that it stands in. */
const textIn = (value: Value): string => textOf(value) ?? (value.kind === 'known' ? String(value.value) : HOLE)

/** A property of a value; `undefined` where an object that can be read does not have it. */
export function property(value: Value, name: string): Value {
  if (value.kind === 'either') return either(value.options.map((option) => property(option, name)), value.node)
  if (value.kind === 'object') return value.entries.get(name) ?? (value.hole ? unknown(value.hole) : known(undefined, value.node))
  if (value.kind === 'known') return known(undefined, value.node)
  return unknown(value.node)
}

/** What a function gives back when called with these arguments; other values are themselves. */
export function called(value: Value, args: Value[] = [], depth = 0): Value {
  if (value.kind === 'either') return either(value.options.map((option) => called(option, args, depth)), value.node)
  if (value.kind !== 'function') return value
  const scope: Scope = { bindings: new Map(), parent: value.scope }
  value.node.params.forEach((parameter, index) => {
    const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
    const standard = parameter.type === 'AssignmentPattern' ? parameter.right : undefined
    const given = args[index] ?? unknown(parameter)
    if (target.type === 'Identifier') bind(scope, target.name, () => (standard && given.kind === 'known' && given.value === undefined ? evaluate(standard, scope, depth + 1) : given))
    else for (const name of namesOf(target)) bind(scope, name, () => unknown(parameter))
  })
  const { body } = value.node
  if (body.type !== 'BlockStatement') return evaluate(body, scope, depth + 1)
  const inner = scopeOf(body.body, scope)
  const returned = returnsOf(body).map(({ node, scope: at }) => (node.argument ? evaluate(node.argument, at, depth + 1) : known(undefined, node)))
  return returned.length > 0 ? either(returned, body) : known(undefined, body)

  function returnsOf(block: t.Node, at = inner): { node: t.ReturnStatement; scope: Scope }[] {
    return childStatements(block).flatMap((statement) => {
      if (statement.type === 'ReturnStatement') return [{ node: statement, scope: at }]
      return returnsOf(statement, statement.type === 'BlockStatement' ? scopeOf(statement.body, at, true) : at)
    })
  }
}

/**
 * The names that a list of statements declares, with what happens to them there.
 * @param nested a block that may not run: what it does to names of an outer scope is noted there, as conditional
 */
export function scopeOf(statements: t.Statement[], parent?: Scope, nested = false): Scope {
  const scope: Scope = { bindings: new Map(), parent }
  for (const statement of statements) declare(statement)
  for (const statement of statements) noteMutations(statement, nested ? { ...scope, parent: undefined } : scope, false)
  return scope

  function declare(statement: t.Node): void {
    if (statement.type === 'ExportNamedDeclaration' && statement.declaration) declare(statement.declaration)
    else if (statement.type === 'ExportDefaultDeclaration') declare(statement.declaration)
    else if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) bind(scope, specifier.local.name, () => loaded(scope, statement.source.value, importedName(specifier)) ?? unknown(statement))
    } else if (statement.type === 'FunctionDeclaration' && statement.id) {
      bind(scope, statement.id.name, () => ({ kind: 'function', node: statement, scope }))
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier') bind(scope, id.name, (depth) => (init ? evaluate(init, scope, depth) : known(undefined, id)))
        else bindParts(id, init)
      }
    }
  }

  /** `const { a, b: c } = require('./values')` */
  function bindParts(pattern: t.Node, init: t.Node | null | undefined): void {
    for (const name of namesOf(pattern)) bind(scope, name, () => unknown(pattern))
    if (pattern.type !== 'ObjectPattern' || !init) return
    for (const part of pattern.properties) {
      if (part.type !== 'ObjectProperty' || part.computed || part.key.type !== 'Identifier' || part.value.type !== 'Identifier') continue
      const { name } = part.key
      bind(scope, part.value.name, (depth) => property(evaluate(init, scope, depth), name))
    }
  }
}

/** What a module of the project gives, as far as its text tells. */
function loaded(scope: Scope | undefined, specifier: string, name: string | undefined): Value | undefined {
  for (let at = scope; at; at = at.parent) if (at.load) return at.load(specifier, name)
  return undefined
}

function bind(scope: Scope, name: string, value: (depth: number) => Value): void {
  scope.bindings.set(name, { value, mutations: [] })
}

function noteMutations(statement: t.Node, scope: Scope, conditional: boolean): void {
  if (statement.type === 'ExpressionStatement') {
    const { expression } = statement
    const mutation = mutationOf(expression)
    if (mutation) lookUp(scope, mutation.name)?.mutations.push({ path: mutation.path, node: mutation.node, conditional, scope })
    else if (expression.type === 'CallExpression') for (const argument of expression.arguments) noteCallback(argument, scope)
    return
  }
  for (const child of childStatements(statement)) noteMutations(child, scope, statement.type !== 'BlockStatement' || conditional)
}

/** `names.forEach((name) => { list.push(…) })`: what a callback does to names around it, where it is called at all. */
function noteCallback(callback: t.Node, around: Scope): void {
  if (callback.type !== 'ArrowFunctionExpression' && callback.type !== 'FunctionExpression') return
  const scope: Scope = { bindings: new Map(), parent: around }
  const { body } = callback
  const statements = body.type === 'BlockStatement' ? body.body : [{ type: 'ExpressionStatement', expression: body } as t.ExpressionStatement]
  const declared = statements.flatMap((one) => (one.type === 'VariableDeclaration' ? one.declarations.flatMap(({ id }) => namesOf(id)) : []))
  for (const name of [...callback.params.flatMap(namesOf), ...declared]) bind(scope, name, () => unknown(callback))
  for (const statement of statements) noteMutations(statement, scope, true)
}

function lookUp(scope: Scope | undefined, name: string): Binding | undefined {
  for (let at = scope; at; at = at.parent) {
    const binding = at.bindings.get(name)
    if (binding) return binding
  }
  return undefined
}

function valueOf(binding: Binding, node: t.Node, depth: number): Value {
  if (binding.soFar) return binding.soFar
  binding.soFar = unknown(node)
  let value = binding.value(depth)
  for (const mutation of binding.mutations) {
    binding.soFar = value
    value = mutated(value, mutation, depth)
  }
  delete binding.soFar
  return value
}

/** Evaluates an expression by its text alone. Never throws. */
export function evaluate(node: t.Node, scope: Scope, depth = 0): Value {
  if (depth > DEEPEST) return unknown(node)
  const at = (inner: t.Node) => evaluate(inner, scope, depth + 1)
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return at(node.expression)
    case 'AwaitExpression':
      return at(node.argument)
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return known(node.value, node)
    case 'NullLiteral':
      return known(null, node)
    case 'TemplateLiteral':
      return pieced(node.quasis.flatMap((quasi, n) => [quasi.value.cooked ?? '', ...(node.expressions[n] ? [textIn(at(node.expressions[n]))] : [])]), node)
    case 'BinaryExpression': {
      if (node.operator !== '+' || node.left.type === 'PrivateName') return unknown(node)
      const [left, right] = [at(node.left), at(node.right)]
      return [left, right].some((one) => textOf(one) !== undefined) ? pieced([textIn(left), textIn(right)], node) : unknown(node)
    }
    case 'UnaryExpression': {
      const argument = at(node.argument)
      if (node.operator === 'void') return known(undefined, node)
      return node.operator === '!' && argument.kind === 'known' ? known(!argument.value, node) : unknown(node)
    }
    case 'Identifier': {
      if (node.name === 'undefined') return known(undefined, node)
      const binding = lookUp(scope, node.name)
      return binding ? valueOf(binding, node, depth + 1) : unknown(node)
    }
    case 'MemberExpression': {
      const name = pathOf(node)?.at(-1)
      const value = name === undefined ? unknown(node) : property(at(node.object), name)
      return value.kind === 'unknown' && value.text === undefined ? unknown(node) : value
    }
    case 'ArrayExpression':
      return { kind: 'list', node, items: node.elements.flatMap((element) => (element ? itemsOf(element, at) : [])) }
    case 'ObjectExpression':
      return objectOf(node, scope, depth)
    case 'ConditionalExpression': {
      const test = at(node.test)
      if (test.kind === 'known') return at(test.value ? node.consequent : node.alternate)
      return either([at(node.consequent), at(node.alternate)], node)
    }
    case 'LogicalExpression': {
      const left = at(node.left)
      if (left.kind === 'known') {
        const takesRight = node.operator === '&&' ? left.value : node.operator === '||' ? !left.value : left.value == null
        return takesRight ? at(node.right) : left
      }
      return either([node.operator === '&&' ? known(false, node.left) : left, at(node.right)], node)
    }
    case 'SequenceExpression':
      return at(node.expressions.at(-1)!)
    case 'AssignmentExpression':
      return node.operator === '=' ? at(node.right) : unknown(node)
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'FunctionDeclaration':
    case 'ObjectMethod':
      return { kind: 'function', node, scope }
    case 'CallExpression':
      return callOf(node, scope, depth)
    default:
      return unknown(node)
  }
}

function itemsOf(element: t.Node, at: (node: t.Node) => Value): Value[] {
  if (element.type !== 'SpreadElement') return [at(element)]
  const value = at(element.argument)
  const options = value.kind === 'either' ? value.options : [value]
  if (!options.every((option) => option.kind === 'list')) return [unknown(element)]
  if (options.length === 1) return options[0]!.items
  return options.flatMap((option) => option.items.map((item) => perhaps(item, element)))
}

/** An item of a list that may be there or not. */
const perhaps = (item: Value, node: t.Node): Value => either([known(undefined, node), item], node)

function callOf(node: t.CallExpression, scope: Scope, depth: number): Value {
  const at = (inner: t.Node) => evaluate(inner, scope, depth + 1)
  const callee = node.callee.type === 'Import' ? undefined : pathOf(node.callee)
  const name = callee?.join('.')
  if (!name && node.callee.type === 'Import') return unknown(node)
  if (name === 'require') return (node.arguments[0]?.type === 'StringLiteral' && loaded(scope, node.arguments[0].value, undefined)) || unknown(node)
  const args = node.arguments.map(at)
  if (name === 'Object.assign') return merged(args, node)
  if (name === 'Object.freeze' || name === 'Promise.resolve') return args[0] ?? unknown(node)
  if (node.callee.type === 'MemberExpression' && /^reduce(Right)?$/.test(callee?.at(-1) ?? '') && args[1]) return args[1]
  if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && node.callee.property.name === 'filter') {
    const list = at(node.callee.object)
    return list.kind === 'list' ? { ...list, items: list.items.map((item) => withoutFalse(item)) } : unknown(node)
  }
  const target = at(node.callee)
  // A plugin of a package or another file, `withX(config)`, `withX(options)(config)`, `withPlugins([...], config)`, hands its configuration on.
  const config = args.find((arg) => arg.kind === 'object' || arg.kind === 'function' || (arg.kind === 'either' && arg.options.some((o) => o.kind === 'object')))
  if (target.kind === 'function' && (!config || target.node.loc?.filename === node.loc?.filename)) {
    const isSpread = node.arguments.some((argument) => argument.type === 'SpreadElement')
    return called(target, isSpread ? [] : [...args, ...target.node.params.slice(args.length).map((parameter) => known(undefined, parameter))], depth + 1)
  }
  return config ?? unknown(node)
}

function withoutFalse(item: Value): Value {
  return item.kind === 'either' ? either(item.options.filter((option) => option.kind !== 'known' || option.value), item.node) : item
}

function objectOf(node: t.ObjectExpression, scope: Scope, depth: number): Value {
  const parts = node.properties.map((member): Value => {
    if (member.type === 'SpreadElement') {
      const value = evaluate(member.argument, scope, depth + 1)
      return value.kind === 'unknown' ? unknown(member) : value
    }
    const key = member.key
    const name = key.type === 'Identifier' && !member.computed ? key.name : key.type === 'StringLiteral' ? key.value : undefined
    if (name === undefined) return unknown(member)
    const value = evaluate(member.type === 'ObjectMethod' ? member : member.value, scope, depth + 1)
    return { kind: 'object', entries: new Map([[name, value]]), hole: undefined, node: member }
  })
  return merged(parts, node)
}

/** `{ ...a, ...b }`. What cannot be read may also overwrite what came before it. */
function merged(parts: Value[], node: t.Node): Value {
  let shapes: ObjectValue[] = [{ kind: 'object', entries: new Map(), hole: undefined, node }]
  for (const part of parts) {
    const options = part.kind === 'either' ? part.options : [part]
    const next = shapes.flatMap((shape) => options.map((option) => overlay(shape, option)))
    shapes = next.length <= MOST_SHAPES ? next : shapes.map((shape) => overlay(shape, unknown(part.node)))
  }
  return either(shapes, node)
}

function overlay(shape: ObjectValue, part: Value): ObjectValue {
  const entries = new Map(shape.entries)
  if (part.kind === 'object') {
    if (part.hole) for (const [name, value] of entries) entries.set(name, either([value, unknown(part.hole)], part.hole))
    for (const [name, value] of part.entries) entries.set(name, value)
    return { ...shape, entries, hole: part.hole ?? shape.hole }
  }
  if (part.kind !== 'unknown' && part.kind !== 'either') return shape
  for (const [name, value] of entries) entries.set(name, either([value, unknown(part.node)], part.node))
  return { ...shape, entries, hole: part.node }
}

function mutated(value: Value, mutation: Mutation, depth: number): Value {
  const { scope } = mutation
  const added = pushed(value, mutation, depth)
  if (added) return added
  const after = written(value, mutation.path)
  return mutation.conditional ? either([value, after], mutation.node) : after

  function written(object: Value, path: string[]): Value {
    const [name, ...rest] = path
    if (name === undefined) return evaluate(mutation.node, scope, depth)
    if (object.kind === 'either') return either(object.options.map((option) => written(option, path)), mutation.node)
    if (name === '*') {
      if (object.kind !== 'object' || mutation.node.type !== 'CallExpression') return unknown(mutation.node)
      return merged([object, ...mutation.node.arguments.slice(1).map((arg) => evaluate(arg, scope, depth))], mutation.node)
    }
    if (object.kind !== 'object') return object
    return { ...object, entries: new Map(object.entries).set(name, written(property(object, name), rest)) }
  }
}

/** A list behind `list.push(…)`. */
function pushed(value: Value, { node, conditional, scope }: Mutation, depth: number): Value | undefined {
  if (value.kind === 'either') {
    const options = value.options.map((option) => pushed(option, { path: [], node, conditional, scope }, depth))
    return options.every((option) => option !== undefined) ? either(options, value.node) : undefined
  }
  if (value.kind !== 'list' || node.type !== 'CallExpression' || !/^(push|unshift)$/.test(pathOf(node.callee)?.at(-1) ?? '')) return undefined
  const items = node.arguments.flatMap((argument) => itemsOf(argument, (inner) => evaluate(inner, scope, depth)))
  return { ...value, items: [...value.items, ...(conditional ? items.map((item) => perhaps(item, node)) : items)] }
}
