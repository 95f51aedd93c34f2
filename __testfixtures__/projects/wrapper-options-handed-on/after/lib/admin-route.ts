import type { NextRequest } from 'next/server'
import { createRoute, createRouteRoute, type RouteOptions } from './create-route'

/** The same for admins. */
export const createAdminRoute = <Body>(options: Omit<RouteOptions<Body>, 'admin' | 'run'> & { run: (request: NextRequest, context: { params: Promise<any> } & { body: any; user: any }) => any }) =>
  createRouteRoute({ status: 201, ...options, admin: true })

export function createPlainRoute(options: Omit<RouteOptions<any>, 'run'> & { run: (request: NextRequest, context: { params: Promise<any> } & { body: any; user: any }) => any }) {
  if (!options.name) throw new Error('A route needs a name')
  return createRouteRoute(options)
}

/** Here another function takes the place of the one that was given. */
export const createCountedRoute = <Body>(options: RouteOptions<Body>) => {
  const counted = async (params: Parameters<RouteOptions<Body>['run']>[0]) => options.run(params)
  return createRoute({ ...options, run: counted })
}
