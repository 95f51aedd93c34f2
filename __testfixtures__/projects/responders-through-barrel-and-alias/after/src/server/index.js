export * as http from './http'
export { ok, badRequest, methodNotAllowed } from './http'
