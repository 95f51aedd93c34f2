import type { Node } from '@babel/types'
import { isMissingText } from '../rules/json-response.ts'
import { bare } from '../handler/uses.ts'
import type { AnswerRecipe, Recipe } from './recipe.ts'

/** Those that send a text, and which where they are given none. */
const TEXTS = {
  badRequest: '400 Bad Request',
  unauthorized: '401 Unauthorized',
  forbidden: '403 Forbidden',
  notFound: '404 Not Found',
  methodNotAllowed: '405 Method Not Allowed',
  tooManyRequest: '429 Too Many Request',
  serverError: '500 Internal Server Error',
}

const of = { from: ['next-basics'], versions: '>=0.36 <0.40' }

/** Data, `{}` where there is none: null stays null. What a call gives cannot be asked for twice. */
const json: AnswerRecipe['becomes'] = ([data, ...others], { response, anyData }) => {
  const node = data && bare(data)
  if (others.length > 0 || (node && (isMissingText(node) || !(isSomething(node) || isName(node))))) return undefined
  return [`${response}.status(200).json${anyData}(`, ...(data && node && isName(node) ? [data, ' === undefined ? {} : '] : []), data ?? '{}', ')']
}

/** Whether an expression's text shows that it gives a value. */
const isSomething = (node: Node): boolean =>
  /^(ObjectExpression|ArrayExpression|(String|Numeric|Boolean|Null|Template)(Literal)|NewExpression|BinaryExpression)$/.test(node.type) ||
  (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && ((node.callee.object.type === 'Identifier' && node.callee.object.name === 'Object') || (node.callee.property.type === 'Identifier' && LISTS.test(node.callee.property.name))))

/** Methods of lists that give a list. */
const LISTS = /^(map|filter|sort|toSorted|slice|concat|flat|flatMap|reverse)$/

const isName = (node: Node): boolean => node.type === 'Identifier' || (node.type === 'MemberExpression' && !node.computed && isName(bare(node.object)))

/** next-basics: https://github.com/umami-software/next-basics/blob/master/src/response.ts. Its `createMiddleware` is known as what waits for a middleware. */
export const nextBasics: Recipe = {
  library: 'next-basics',
  shown: [{ call: 'ok(res, all)', becomes: '`NextResponse.json(all === undefined ? {} : all)`, and so the other answers of it' }],
  calls: [],
  answers: [
    { name: 'ok', ...of, becomes: json },
    { name: 'json', ...of, becomes: json },
    {
      name: 'send',
      ...of,
      becomes: ([data, type, ...others], { response, text }) => (data && others.length === 0 ? [`${response}.setHeader(${text('Content-Type')}, `, type ?? text('text/plain'), ').status(200).send(', data, ')'] : undefined),
    },
    { name: 'redirect', ...of, becomes: ([url, ...others], { response, text }) => (url && others.length === 0 ? [`${response}.setHeader(${text('Location')}, `, url, ').status(303).end()'] : undefined) },
    ...Object.entries(TEXTS).map(
      ([name, otherwise]): AnswerRecipe => ({
        name,
        ...of,
        becomes([said, ...others], { response, text }) {
          if (others.length > 0) return undefined
          const type = said && bare(said).type
          // What has an operator of its own would need brackets.
          if (type && !/^(String|Template)Literal$|^Identifier$|MemberExpression$|CallExpression$/.test(type)) return undefined
          return [`${response}.status(${otherwise.slice(0, 3)}).end(`, ...(said ? [said, type?.endsWith('Literal') ? '' : ` ?? ${text(otherwise)}`] : [text(otherwise)]), ')']
        },
      }),
    ),
  ],
}
