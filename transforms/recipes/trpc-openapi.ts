import { bare } from '../handler/uses.ts'
import { hasOptionsAlike } from './trpc.ts'
import { piece } from './parts.ts'
import type { Recipe } from './recipe.ts'

/**
 * trpc-openapi and its successors: https://github.com/mcampa/trpc-to-openapi. `createOpenApiNextHandler` reads method, headers, query and body
 * of a request, and sets status, headers and a text (read from the code of 1.0 to 1.2, of trpc-to-openapi 2.0 to 3.3 and of @dokploy/trpc-openapi
 * 0.0.4 to 0.0.19): a function of the project hands it those. `createOpenApiFetchHandler` of the successors is no such form. It matches the path as
 * it was sent, where Next gives it decoded (`a%40b` of an address in a path), refuses an empty body of JSON, and lacks `trpc` in the input.
 */
function openApi(library: string, versions: string): Recipe {
  const of = { name: 'createOpenApiNextHandler', from: [library], versions }
  return {
    library,
    shown: [{ call: 'createOpenApiNextHandler(…)', becomes: '`openApiAnswer(createOpenApiNextHandler(…), …)`, with a function that the project gets' }],
    calls: [
      {
        ...of,
        of: '',
        answers: { methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
        whole: true,
        helper: 'openApiAnswer',
        message: 'NR386',
        becomes({ callee, arguments: [first, second, ...others] }, { request, is, parsed, helper }) {
          const made = bare(callee)
          if (made.type !== 'CallExpression' || !is(first, 'request') || !is(second, 'response') || others.length > 0 || !hasOptionsAlike(made, ['maxBodySize'])) return undefined
          const given = parsed()
          return given && [`${helper('openApiAnswer')}(`, piece(made), `, ${request()}, { query: ${given.query}, body: ${given.body} })`]
        },
      },
    ],
    // It is called by a function that stands here.
    factories: [{ ...of, methods: [], context: 'createContext', called: true, becomes: () => undefined }],
  }
}

export const trpcOpenApi = openApi('trpc-openapi', '>=1 <2')

export const dokployTrpcOpenApi = openApi('@dokploy/trpc-openapi', '<0.1')

export const trpcToOpenApi = openApi('trpc-to-openapi', '>=2 <4')

/**
 * The text of the function that asks such a handler.
 * @param typescript false for a JavaScript project: the same code without types
 */
export function openApiAnswerSource(typescript: boolean): string {
  const ts = (text: string) => (typescript ? text : '')
  return `import { EventEmitter } from 'node:events'
${ts(`import type { NextRequest } from 'next/server'

type Handler = (req: any, res: any) => Promise<unknown>
`)}
/**
 * What a handler of \`createOpenApiNextHandler\`, which is one for API Routes, answers in a route handler.
 * @param ${typescript ? 'given' : '{{ query: object, body: unknown }} given'} what it reads beside method and headers: the query and the body as API Routes had them
 */
export async function openApiAnswer(handler${ts(': Handler')}, request${ts(': NextRequest')}, given${ts(': { query: object; body: unknown }')})${ts(': Promise<Response>')} {
  // What \`readBody\` refuses.
  if (given.body instanceof Response) return given.body

  const headers = new Headers()
  const req = { ...given, method: request.method, url: request.nextUrl.pathname, headers: Object.fromEntries(request.headers), socket: {} }
  const res = Object.assign(new EventEmitter(), {
    statusCode: 200,
    text: undefined${ts(' as string | undefined')},
    setHeader(name${ts(': string')}, value${ts(': string | string[]')}) {
      headers.delete(name)
      for (const one of [value].flat()) headers.append(name, one)
    },
    end(text${ts('?: string')}) {
      res.text = text
    },
  })
  request.signal.addEventListener('abort', () => res.emit('close'))
  await handler(Object.assign(new EventEmitter(), req), res)
  const isEmpty = res.statusCode === 204 || res.statusCode === 304
  return new Response(isEmpty ? null : res.text, { status: res.statusCode, headers })
}
`
}
