import type { NextRequest } from 'next/server'
import { use } from 'next-api-middleware'
import { catchErrorsRoute as catchErrors } from './catch-errors'
import { addHeadersRoute as addHeaders, only } from './headers'

const onlyGet = only('GET')

export const withCatch = (handler: (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>) => addHeaders(catchErrors(handler))

export const withGet = use(onlyGet)
