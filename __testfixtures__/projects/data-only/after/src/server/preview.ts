import type { NextRequest } from 'next/server'
import { createRouteRoute as createRoute, type RouteConfig } from './create-route'
import { withErrorsRoute as withErrors } from './with-errors'

/** What may still change says so. */
export const createPreviewRoute = <TQuery, TBody, TAnswer>(routeConfig: Omit<RouteConfig<TQuery, TBody, TAnswer>, 'level' | 'fn'> & { fn: (request: NextRequest, context: { params: Promise<any> } & { query: any; body: any; auth: any }) => any }) => createRoute({ ...routeConfig, level: 'project' })

export const withPreviewErrors = (handlers: Partial<Record<string, (request: NextRequest, context: { params: Promise<any> }) => Response | Promise<Response>>>) => withErrors(handlers, { hint: 'This may change' })
