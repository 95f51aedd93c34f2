import traverseModule from '@babel/traverse'
import type { Node } from '@babel/types'
import type { Files } from './load.ts'
import { parseFile } from './spellings.ts'

// The package is CommonJS: its default export comes wrapped under Node and unwrapped under vite.
const traverse = ((traverseModule as { default?: unknown }).default ?? traverseModule) as typeof traverseModule.default

/** Members that give an array, whatever they are called on. */
const GIVES_ARRAY = /^(concat|exec|filter|flat|flatMap|getAll|getSetCookie|map|match|slice|sort|split)$/

/** What of `Array` and `Object` gives one. */
const MAKES_ARRAY = /^(Array\.(from|of)|Object\.(entries|keys|values))$/

/**
 * What TypeScript refuses in code of ours where tsconfig says `"target": "es5"`, which create-next-app wrote for years and TypeScript 7,
 * which checks the fixtures, does not know any more: an iteration over what is no array, names with `#`, generators, newer literals.
 * @param inputs what it was made from
 * @returns the source of each, without those that an input has too
 */
export function newerThanEs5(inputs: Files, output: string, file: string): string[] {
  // What hangs on the request is a name of its own behind it: `req.files` becomes `files`.
  const nameOf = (one: string) => one.replace(/^([\w$]+\.)+/, '')
  const known = new Set(Object.entries(inputs).flatMap(([input, text]) => newer(text, input)).map(nameOf))
  return newer(output, file).filter((one) => !known.has(nameOf(one)))
}

function newer(text: string, file: string): string[] {
  const found: string[] = []
  const sourceOf = (node: Node) => text.slice(node.start as number, node.end as number)
  const ast = parseFile(text, file)
  // Names that are declared as one.
  const lists = new Set<string>()
  traverse(ast, { VariableDeclarator: ({ node }) => void (node.id.type === 'Identifier' && node.init?.type === 'ArrayExpression' && lists.add(node.id.name)) })
  const isArray = (node: Node): boolean => {
    switch (node.type) {
      case 'Identifier':
        return lists.has(node.name)
      case 'ArrayExpression':
        return true
      case 'TSAsExpression':
      case 'TSNonNullExpression':
        return isArray(node.expression)
      case 'ConditionalExpression':
        return isArray(node.consequent) && isArray(node.alternate)
      case 'LogicalExpression':
        return isArray(node.left) && isArray(node.right)
      case 'CallExpression':
        if (node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier') return false
        return MAKES_ARRAY.test(sourceOf(node.callee)) || GIVES_ARRAY.test(node.callee.property.name)
      default:
        return false
    }
  }
  const iterates = (node: Node, shown = node) => !isArray(node) && found.push(sourceOf(shown))
  traverse(ast, {
    ForOfStatement: ({ node }) => void (!node.await && iterates(node.right)),
    SpreadElement: ({ node, parent }) => void (parent.type !== 'ObjectExpression' && iterates(node.argument)),
    VariableDeclarator: ({ node }) => void (node.id.type === 'ArrayPattern' && node.init && iterates(node.init, node.id)),
    PrivateName: ({ node }) => void found.push(sourceOf(node)),
    BigIntLiteral: ({ node }) => void found.push(sourceOf(node)),
    RegExpLiteral: ({ node }) => void ((/[^gim]/.test(node.flags) || /\(\?<[\w$]/.test(node.pattern)) && found.push(sourceOf(node))),
    Function: ({ node }) => void (node.generator && found.push(sourceOf(node))),
  })
  return found
}
