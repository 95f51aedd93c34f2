import { label } from 'next-api-middleware'
import { catchErrors } from './catch-errors'
import { addHeaders } from './headers'
import { withKey } from './with-key'

const middlewares = {
  catchErrors,
  key: withKey,
  addHeaders,
}

type Name = keyof typeof middlewares

// The first is the outermost.
const order = ['catchErrors', 'key', 'addHeaders'] as Name[]

export const withMiddleware = label(middlewares, order)
