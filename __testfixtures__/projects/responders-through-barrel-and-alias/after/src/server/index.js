export * as http from './http'
export { ok, okRoute, badRequest, badRequestRoute, methodNotAllowed } from './http'
