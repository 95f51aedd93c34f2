import type { NextRequest } from 'next/server'
import { use } from 'next-api-middleware'
import { catchErrors } from './catch-errors'
import { addHeaders, only } from './headers'

const onlyGet = only('GET')

export const withCatch = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => addHeaders(catchErrors(handler))

export const withGet = use(onlyGet)
