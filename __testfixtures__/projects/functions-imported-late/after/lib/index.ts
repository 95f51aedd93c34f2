export { getSessionUser as whoAsks, getSessionUserRoute as whoAsksRoute, refuse } from './auth'
export { sizeOf } from './paging'
