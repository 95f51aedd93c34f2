import type { NodePath } from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Module } from './handler/module.ts'
import { bare } from './handler/uses.ts'
import { withoutCasts } from './handler/wrapper-parameters.ts'
import type { Range, Splice } from './splice.ts'

type Parts = (string | Range)[]

/**
 * `!user && res.status(401).end()`, `session ? null : res.redirect('/signin')`: statements that answer only on some ways are written with
 * `if`. Where each way answers, the choice is the answer, and stays as it is.
 */
export function chosenStatements(module: Module): Splice[] {
  if (!/&&|\|\||\?/.test(module.source)) return []
  const splices: Splice[] = []
  module.program.traverse({
    ExpressionStatement(path) {
      const { start, end, extra } = path.node.expression
      // What is said between the parts would have no place.
      const isCommented = module.comments.some((one) => (one.start as number) > (start as number) && (one.end as number) < (end as number))
      const parts = isCommented || extra?.['parenthesized'] ? undefined : written(module, path.get('expression'), indentAt(module.source, path.node.start as number))
      // The semicolon that kept a bracket from the statement before.
      const from = /\n[\t ]*;$/.test(module.source.slice(0, start as number)) ? (start as number) - 1 : (start as number)
      if (parts) splices.push({ start: from, end: end as number, parts })
    },
  })
  return splices
}

/** A choice as an `if`; undefined for what is none, and for one that answers on no way, or on each. */
function written(module: Module, given: NodePath, indent: string): Parts | undefined {
  const path = withoutCasts(given)
  const branch = (one: NodePath, isLast: boolean): Parts => {
    const inner = written(module, one, indent)
    if (!inner) return [range(one.node)]
    return isLast ? inner : ['{ ', ...inner, ' }']
  }
  if (path.isLogicalExpression() && path.node.operator !== '??') {
    const right = path.get('right')
    if (!answers(right) || !isStatement(right.node)) return undefined
    return [...ifOf(path.node.left, path.node.operator === '&&'), ...branch(right, true)]
  }
  if (!path.isConditionalExpression()) return undefined
  const [yes, no] = [path.get('consequent'), path.get('alternate')]
  const ways = [yes, no].flatMap(leaves)
  if (ways.every(answers) || !ways.some(answers) || ![yes, no].every(({ node }) => isNothing(node) || isStatement(node))) return undefined
  if (isNothing(no.node)) return [...ifOf(path.node.test, true), ...branch(yes, true)]
  if (isNothing(yes.node)) return [...ifOf(path.node.test, false), ...branch(no, true)]
  return [...ifOf(path.node.test, true), ...branch(yes, false), `${module.style.semicolon}${module.style.newline}${indent}else `, ...branch(no, true)]
}

/** `if (test) `, or `if (!test) `. */
function ifOf(test: Node, isTrue: boolean): Parts {
  if (isTrue) return ['if (', range(test), ') ']
  if (test.type === 'UnaryExpression' && test.operator === '!') return ['if (', range(test.argument), ') ']
  if (test.type === 'BinaryExpression' && /^[!=]==?$/.test(test.operator)) return ['if (', range(test.left), ` ${test.operator.startsWith('!') ? '=' : '!'}${test.operator.slice(1)} `, range(test.right), ') ']
  return /^(Identifier|(Optional)?(Member|Call)Expression)$/.test(test.type) ? ['if (!', range(test), ') '] : ['if (!(', range(test), ')) ']
}

const range = ({ start, end }: Node): Range => ({ start: start as number, end: end as number })

/** What may come of a choice, nothing included. */
function leaves(given: NodePath): NodePath[] {
  const path = withoutCasts(given)
  return path.isConditionalExpression() ? [path.get('consequent'), path.get('alternate')].flatMap(leaves) : [path]
}

/** Whether something names a function's response. */
function answers(path: NodePath): boolean {
  let found = false
  const look = (one: NodePath) => {
    const binding = one.isIdentifier() && /res(ponse)?$/i.test(one.node.name) ? one.scope.getBinding(one.node.name) : undefined
    found ||= binding?.kind === 'param' && !isOfPromise(binding.scope.path)
  }
  look(path)
  path.traverse({ Identifier: look })
  return found
}

/** `(response) => …` of `fetch(url).then((response) => …)`. */
function isOfPromise({ node, parent }: NodePath): boolean {
  if (parent.type !== 'CallExpression' || !parent.arguments.includes(node as never)) return false
  const { callee } = parent
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && /^(then|catch)$/.test(callee.property.name)
}

/** `null`, `undefined`, `void 0`, `true`. */
function isNothing(given: Node): boolean {
  const node = bare(given)
  if (node.type === 'Identifier') return node.name === 'undefined'
  return /^(Null|Boolean|Numeric|String)Literal$/.test(node.type) || (node.type === 'UnaryExpression' && node.operator === 'void' && node.argument.type === 'NumericLiteral')
}

/** Whether an expression can stand as a statement. */
const isStatement = (node: Node): boolean => !/^(ObjectExpression|FunctionExpression|ClassExpression|StringLiteral|TemplateLiteral|ArrowFunctionExpression)$/.test(bare(node).type)

const indentAt = (source: string, at: number): string => /^[\t ]*/.exec(source.slice(source.lastIndexOf('\n', at - 1) + 1))?.[0] ?? ''
